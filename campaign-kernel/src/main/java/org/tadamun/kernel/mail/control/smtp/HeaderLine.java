package org.tadamun.kernel.mail.control.smtp;

import jakarta.mail.internet.MimeUtility;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Subject and sender as lines of a mail's header. Text beyond ASCII is written in encoded words,
 * and a line with one of them has 76 characters at most (RFC 2047, 2). The library limits only the
 * word, and forgets that the first one stands behind the name of the header.
 */
final class HeaderLine {

  private static final int SUBJECT = "Subject: ".length();
  private static final int FROM = "From: ".length();

  /** The most content of a word: with {@code =?UTF-8?Q?} and {@code ?=} the first line has 73. */
  private static final int MOST = 52;

  private static final int ASCII_END = 128;

  private static final Pattern TURNS =
      Pattern.compile("[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]");

  /** The signs of an address, and characters that some programs replace by them. */
  private static final Pattern ADDRESS_SIGNS =
      Pattern.compile("[<>@\uFE64\uFE65\uFE6B\uFF1C\uFF1E\uFF20]");

  private static final HexFormat HEX = HexFormat.of().withUpperCase();

  private HeaderLine() {}

  /**
   * @param text in one line
   */
  static String subject(String text) {
    return isPlain(text) ? MimeUtility.fold(SUBJECT, text) : words(text);
  }

  /**
   * A name that cannot be taken for another address. Direction marks could reverse what stands
   * behind the name, and an address in it could deceive: phones show the name alone, and filters
   * take a mail whose name has a foreign address for a forged one. A dot stays: one union is called
   * "ver.di".
   *
   * @param text in one line
   * @return empty if nothing is left
   */
  static String name(String text) {
    String words = ADDRESS_SIGNS.matcher(TURNS.matcher(text).replaceAll("")).replaceAll(" ");
    return words.replaceAll(" +", " ").strip();
  }

  /**
   * The installation's address, the only one that SPF and DMARC check, behind the name of the
   * organisation that writes. The name is in quotation marks, or in encoded words.
   *
   * @param name in one line
   */
  static String from(String name, String address) {
    String behind = '<' + address + '>';
    return isPlain(name)
        ? MimeUtility.fold(FROM, '"' + name.replaceAll("[\\\\\"]", "\\\\$0") + "\" " + behind)
        : words(name) + "\r\n " + behind;
  }

  /** Many readers decode an encoded word wherever it stands, in a quoted name too. */
  private static boolean isPlain(String text) {
    return text.chars().allMatch(sign -> sign < ASCII_END) && !text.contains("=?");
  }

  private static String words(String text) {
    long others = text.chars().filter(sign -> sign >= ASCII_END).count();
    boolean readable = others * 2 < text.length();
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    for (int sign : text.codePoints().toArray()) {
      int end = word.length();
      word.appendCodePoint(sign);
      if (encoded(word.toString(), readable).length() > MOST) {
        words.add(whole(word.substring(0, end), readable));
        word.delete(0, end);
      }
    }
    words.add(whole(word.toString(), readable));
    // Blanks between encoded words do not belong to the text.
    return String.join("\r\n ", words);
  }

  private static String whole(String word, boolean readable) {
    return "=?UTF-8?" + (readable ? 'Q' : 'B') + '?' + encoded(word, readable) + "?=";
  }

  /** Given whole characters only, so that none is divided between two words. */
  private static String encoded(String word, boolean readable) {
    byte[] bytes = word.getBytes(StandardCharsets.UTF_8);
    if (!readable) {
      return Base64.getEncoder().encodeToString(bytes);
    }
    StringBuilder signs = new StringBuilder();
    for (byte one : bytes) {
      if (one > 0 && Character.isLetterOrDigit(one)) {
        signs.append((char) one);
      } else {
        signs.append(one == ' ' ? "_" : '=' + HEX.toHexDigits(one));
      }
    }
    return signs.toString();
  }
}
