package org.tadamun.kernel.secret.control;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.tadamun.kernel.secret.boundary.signing.EndedKey;

/** The keys of one moment, immutable: a rotation makes a new ring. */
public final class KeyRing {

  private static final String SIGNING = "pack-signing";

  private final NavigableMap<Integer, byte[]> masters;
  private final Map<Integer, SecretKey> encryption = new HashMap<>();
  private final byte[] stampKey;
  private final byte[] signingSeed;
  private final List<EndedKey> ended;

  KeyRing(
      NavigableMap<Integer, byte[]> masters,
      byte[] stampKey,
      byte[] signingSeed,
      List<EndedKey> ended) {
    this.masters = Collections.unmodifiableNavigableMap(new TreeMap<>(masters));
    this.stampKey = stampKey;
    this.signingSeed = signingSeed;
    this.ended = List.copyOf(ended);
    this.masters.forEach(
        (number, master) ->
            encryption.put(number, new SecretKeySpec(derive(master, "address-encryption"), "AES")));
  }

  /** Before the first rotation stamp key and signing seed are derived from the only key. */
  static KeyRing ofFirst(NavigableMap<Integer, byte[]> masters) {
    byte[] first = masters.firstEntry().getValue();
    return new KeyRing(masters, derive(first, "derivation"), derive(first, SIGNING), List.of());
  }

  /** Returns the ring with a further key, which encrypts. */
  public KeyRing with(byte[] master) {
    return new KeyRing(more(master), stampKey, signingSeed, ended);
  }

  /**
   * As {@link #with(byte[])}, and the key that signs is derived from the new one. Of the former one
   * only the public half is left.
   */
  public KeyRing with(byte[] master, String formerPublicKey, Instant endedAt) {
    List<EndedKey> former = new ArrayList<>(ended);
    former.add(new EndedKey(current() + 1, formerPublicKey, endedAt));
    return new KeyRing(more(master), stampKey, derive(master, SIGNING), former);
  }

  private NavigableMap<Integer, byte[]> more(byte[] master) {
    NavigableMap<Integer, byte[]> more = new TreeMap<>(masters);
    more.put(current() + 1, master);
    return more;
  }

  /** Returns the ring without the keys before this one. */
  public KeyRing from(int number) {
    if (!masters.containsKey(number)) {
      throw new IllegalStateException("no key " + number);
    }
    return new KeyRing(masters.tailMap(number, true), stampKey, signingSeed, ended);
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

  /** The keys that signed before, the oldest first. */
  public List<EndedKey> ended() {
    return ended;
  }

  NavigableMap<Integer, byte[]> masters() {
    return masters;
  }

  /** What begins each text that the key of this number encrypted. */
  public static String mark(int number) {
    return number == 1 ? "" : number + ".";
  }

  /** The number of the key that encrypted this text. */
  public static int numberOf(String encrypted) {
    int dot = encrypted.indexOf('.');
    return dot < 0 ? 1 : Integer.parseInt(encrypted.substring(0, dot));
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
