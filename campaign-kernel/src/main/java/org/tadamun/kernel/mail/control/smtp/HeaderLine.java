package org.tadamun.kernel.mail.control.smtp;

import jakarta.mail.internet.MimeUtility;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Subject and sender as the header of a mail has them. What is not ASCII stands there in encoded
 * words, and a line with one of them has 76 characters at most (RFC 2047, 2). The library keeps to
 * the length of the word alone, and forgets that the first stands behind the name of the header.
 */
final class HeaderLine {

  private static final int SUBJECT = "Subject: ".length();
  private static final int FROM = "From: ".length();

  /** Of what a word holds: with {@code =?UTF-8?Q?} and {@code ?=} the first line has 73. */
  private static final int MOST = 52;

  private static final int ASCII_END = 128;

  private static final Pattern TURNS =
      Pattern.compile("[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]");

  /** Also those that look like them, in programs that make them alike. */
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
   * A name that shows no other address. One that turns round what stands behind it could, and so
   * could one in which an address stands: phones show the name alone, and filters take a mail whose
   * name has a foreign address for a forged one. A dot stays: unions are called "ver.di".
   *
   * @param text in one line
   * @return empty where nothing is left
   */
  static String name(String text) {
    String words = ADDRESS_SIGNS.matcher(TURNS.matcher(text).replaceAll("")).replaceAll(" ");
    return words.replaceAll(" +", " ").strip();
  }

  /**
   * The address of the installation, which alone SPF and DMARC look at, behind the name of whoever
   * writes by it: between quotation marks, or in words whose signs mean nothing in an address.
   *
   * @param name in one line
   */
  static String from(String name, String address) {
    String behind = '<' + address + '>';
    return isPlain(name)
        ? MimeUtility.fold(FROM, '"' + name.replaceAll("[\\\\\"]", "\\\\$0") + "\" " + behind)
        : words(name) + "\r\n " + behind;
  }

  /** An encoded word is decoded by many readers wherever it stands, in a quoted name too. */
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
    // Blanks between encoded words are none of the text.
    return String.join("\r\n ", words);
  }

  private static String whole(String word, boolean readable) {
    return "=?UTF-8?" + (readable ? 'Q' : 'B') + '?' + encoded(word, readable) + "?=";
  }

  /** No character is divided between two words. */
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
