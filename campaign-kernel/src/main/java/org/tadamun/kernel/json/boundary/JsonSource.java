package org.tadamun.kernel.json.boundary;

import jakarta.json.spi.JsonProvider;

/**
 * The JSON provider for parsers, readers and builders. {@code jakarta.json.Json} searches all jars
 * for a provider at each call, an eighth of the time of a small request.
 */
public final class JsonSource {

  /** Thread-safe. */
  public static final JsonProvider JSON = JsonProvider.provider();

  private JsonSource() {}
}
