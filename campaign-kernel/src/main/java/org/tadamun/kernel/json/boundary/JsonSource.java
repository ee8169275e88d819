package org.tadamun.kernel.json.boundary;

import jakarta.json.spi.JsonProvider;

/**
 * Makes parsers, readers and builders. {@code jakarta.json.Json} looks for a provider in all jars
 * at each call, which took an eighth of the time of a small request; this one was found once.
 */
public final class JsonSource {

  /** May be used by many threads at once. */
  public static final JsonProvider JSON = JsonProvider.provider();

  private JsonSource() {}
}
