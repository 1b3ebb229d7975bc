import { storageTests } from '@throughline/sync/testing';
import { sqliteStorage } from '../../src/storage/sqliteStorage.ts';
import { startStorage } from '../../src/storage/storageThread.ts';
import { temporaryFolder } from '../folder.ts';

storageTests('SQLite', async () => {
  const thread = await startStorage({ dataDir: temporaryFolder() });
  return { ...sqliteStorage(thread), close: () => thread.close() };
});
