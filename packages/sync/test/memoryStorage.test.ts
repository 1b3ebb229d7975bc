import { memoryStorage } from '../src/memoryStorage.ts';
import { storageTests } from '../src/testing.ts';

storageTests('memory', async () => memoryStorage());
