package org.tadamun.kernel.secret.control;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Keys of single things that were unwrapped already, by context and wrapped key, since unwrapping
 * takes longer than the fingerprint that is made with them.
 */
public final class UnwrappedKeys {

  private static final int MOST = 1000;

  private final Map<Wrapped, byte[]> known = new ConcurrentHashMap<>();

  private record Wrapped(String context, String key) {}

  /** The key, unwrapped now if it is not known. */
  public byte[] get(String context, String wrappedKey, Supplier<byte[]> unwrap) {
    Wrapped name = new Wrapped(context, wrappedKey);
    byte[] key = known.get(name);
    if (key == null) {
      key = unwrap.get();
      if (known.size() >= MOST) {
        known.clear();
      }
      known.put(name, key);
    }
    return key;
  }
}
