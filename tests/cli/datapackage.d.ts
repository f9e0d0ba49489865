/** Only what the tests use; the library has no types of its own. */
declare module 'datapackage' {
  const library: {
    Package: {
      load(descriptor: string, options: object): Promise<{ valid: boolean; resources: readonly unknown[] }>;
    };
  };
  export default library;
}
