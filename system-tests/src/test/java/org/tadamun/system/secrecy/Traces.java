package org.tadamun.system.secrecy;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** The bytes by which a mail address could be recognised, with their names. */
final class Traces {

  /** The namespaces of DNS, URLs, OIDs and X.500 (RFC 9562). */
  private static final List<String> NAMESPACES =
      List.of(
          "6ba7b810-9dad-11d1-80b4-00c04fd430c8",
          "6ba7b811-9dad-11d1-80b4-00c04fd430c8",
          "6ba7b812-9dad-11d1-80b4-00c04fd430c8",
          "6ba7b814-9dad-11d1-80b4-00c04fd430c8");

  private static final List<Charset> CHARSETS =
      List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE);

  private Traces() {}

  /** The text itself, also in hexadecimal and base64, wherever it is in a longer text. */
  static Map<String, byte[]> ofText(String text) {
    Map<String, byte[]> traces = new LinkedHashMap<>();
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    for (Charset charset : CHARSETS) {
      traces.put(text + " in " + charset, text.getBytes(charset));
    }
    traces.put(text + " in hex", ascii(HexFormat.of().formatHex(bytes)));
    for (int before = 0; before < 3; before++) {
      byte[] shifted = new byte[before + bytes.length];
      System.arraycopy(bytes, 0, shifted, before, bytes.length);
      String encoded = Base64.getEncoder().withoutPadding().encodeToString(shifted);
      // The first and last letters depend on the text around it.
      String inner = encoded.substring(before == 0 ? 0 : before + 1, encoded.length() - 2);
      traces.put(text + " in base64 after " + before, ascii(inner));
    }
    return traces;
  }

  /** Digests of an address without a key, as written and in lower case. */
  static Map<String, byte[]> ofDigests(String address) {
    Map<String, byte[]> traces = new LinkedHashMap<>();
    for (String form : List.of(address, address.toLowerCase(Locale.ROOT))) {
      byte[] name = form.getBytes(StandardCharsets.UTF_8);
      for (String algorithm : List.of("MD5", "SHA-1", "SHA-256")) {
        digest(traces, algorithm + " of " + form, hash(algorithm, name));
      }
      for (String namespace : NAMESPACES) {
        byte[] uuid = uuid5(UUID.fromString(namespace), name);
        digest(traces, "UUIDv5 of " + form, uuid);
        ByteBuffer bits = ByteBuffer.wrap(uuid);
        String dashed = new UUID(bits.getLong(), bits.getLong()).toString();
        traces.put("dashed UUIDv5 of " + form + " in " + namespace, ascii(dashed));
      }
    }
    return traces;
  }

  private static void digest(Map<String, byte[]> traces, String what, byte[] digest) {
    int number = traces.size();
    String hex = HexFormat.of().formatHex(digest);
    traces.put(what + " raw " + number, digest);
    traces.put(what + " hex " + number, ascii(hex));
    traces.put(what + " HEX " + number, ascii(hex.toUpperCase(Locale.ROOT)));
    String base64 = Base64.getEncoder().withoutPadding().encodeToString(digest);
    traces.put(what + " base64 " + number, ascii(base64));
    traces.put(what + " base64url " + number, ascii(base64.replace('+', '-').replace('/', '_')));
  }

  private static byte[] uuid5(UUID namespace, byte[] name) {
    ByteBuffer input = ByteBuffer.allocate(16 + name.length);
    input.putLong(namespace.getMostSignificantBits());
    input.putLong(namespace.getLeastSignificantBits());
    input.put(name);
    byte[] uuid = Arrays.copyOf(hash("SHA-1", input.array()), 16);
    uuid[6] = (byte) (uuid[6] & 0x0f | 0x50);
    uuid[8] = (byte) (uuid[8] & 0x3f | 0x80);
    return uuid;
  }

  private static byte[] hash(String algorithm, byte[] input) {
    try {
      return MessageDigest.getInstance(algorithm).digest(input);
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException(missing);
    }
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
