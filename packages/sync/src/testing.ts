export { inProcessExchange } from './broadcast.ts';
export { memoryStorage } from './memoryStorage.ts';
export { Network } from './testing/network.ts';
export { SimulatedClock } from './testing/simulatedClock.ts';
export { storageTests } from './testing/storageTests.ts';
export { TestClient } from './testing/testClient.ts';
