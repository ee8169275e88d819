package org.tadamun.kernel.secret.control;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** The keys of one moment, immutable: a rotation makes a new ring. */
public final class KeyRing {

  private final NavigableMap<Integer, byte[]> masters;
  private final Map<Integer, SecretKey> encryption = new HashMap<>();
  private final byte[] stampKey;
  private final byte[] signingSeed;

  KeyRing(NavigableMap<Integer, byte[]> masters, byte[] stampKey, byte[] signingSeed) {
    this.masters = Collections.unmodifiableNavigableMap(new TreeMap<>(masters));
    this.stampKey = stampKey;
    this.signingSeed = signingSeed;
    this.masters.forEach(
        (number, master) ->
            encryption.put(number, new SecretKeySpec(derive(master, "address-encryption"), "AES")));
  }

  /** Before the first rotation stamp key and signing seed are derived from the only key. */
  static KeyRing ofFirst(NavigableMap<Integer, byte[]> masters) {
    byte[] first = masters.firstEntry().getValue();
    return new KeyRing(masters, derive(first, "derivation"), derive(first, "pack-signing"));
  }

  public KeyRing with(byte[] master) {
    NavigableMap<Integer, byte[]> more = new TreeMap<>(masters);
    more.put(current() + 1, master);
    return new KeyRing(more, stampKey, signingSeed);
  }

  /** Returns the ring without the keys before this one. */
  public KeyRing from(int number) {
    if (!masters.containsKey(number)) {
      throw new IllegalStateException("no key " + number);
    }
    return new KeyRing(masters.tailMap(number, true), stampKey, signingSeed);
  }

  /** The number of the key that encrypts. */
  public int current() {
    return masters.lastKey();
  }

  public NavigableSet<Integer> numbers() {
    return masters.navigableKeySet();
  }

  /** Null where there is no such key. */
  public SecretKey encryption(int number) {
    return encryption.get(number);
  }

  /** The check value of a key, which does not reveal it: 32 bytes. */
  public byte[] check(int number) {
    return derive(masters.get(number), "check");
  }

  public byte[] stampKey() {
    return stampKey.clone();
  }

  public byte[] signingSeed() {
    return signingSeed.clone();
  }

  NavigableMap<Integer, byte[]> masters() {
    return masters;
  }

  private static byte[] derive(byte[] master, String purpose) {
    return mac(master, "tadamun:" + purpose);
  }

  /** HMAC-SHA-256. */
  public static byte[] mac(byte[] key, String text) {
    try {
      Mac mac = Engines.hmac();
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
