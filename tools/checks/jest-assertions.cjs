/** A test that asserts nothing cannot fail, so it fails. (A property that only returns a boolean asserts nothing.) */
beforeEach(() => expect.hasAssertions());
