package org.tadamun.web.launch.server;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandleProxies;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Changes one byte of the server's header parser. For each byte of a header's value the parser
 * looks into a table of 256; Java's bytes are signed, so bytes from 0x80 on lie before the table
 * and are refused. Browsers send cookies in UTF-8: a cookie of another page on the same host would
 * lock a user out of everything. RFC 9110 (5.5) accepts such bytes (obs-text).
 *
 * <p>The server's own switch for this also accepts line feeds and null characters in a value, so
 * that the end of a request would be in doubt. With our change, bytes outside the table count as
 * text (docs/adr/292).
 */
final class HeaderBytes {

  static final String PARSER = "org/glassfish/grizzly/http/util/CookieHeaderParser.class";

  private static final String ASKED = "isText";
  private static final int OUTSIDE = -1;
  private static final int CONTROLS = 0x20;
  private static final int TAB = 0x09;
  private static final int DELETE = 0x7f;

  /**
   * The bytecode of {@code try { return table[c]; } catch (…) { return false; }} from the index on.
   */
  private static final byte[] NO = HexFormat.of().parseHex("1a33ac4c03ac");

  /** The position of the instruction that loads false, and the one that loads true. */
  private static final int ANSWER = 4;

  private static final byte YES = 0x04;

  private HeaderBytes() {}

  /**
   * The class with the byte changed.
   *
   * @throws IllegalStateException if the class is not the one for which this was written
   */
  static byte[] changed(byte[] parser) {
    if (takes(parser)) {
      return parser;
    }
    return IntStream.range(0, parser.length - NO.length)
        .filter(at -> Arrays.equals(parser, at, at + NO.length, NO, 0, NO.length))
        .mapToObj(
            at -> {
              byte[] changed = parser.clone();
              changed[at + ANSWER] = YES;
              return changed;
            })
        .filter(HeaderBytes::takes)
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "The server reads headers in another way; see docs/adr/292: " + PARSER));
  }

  /** Whether the class accepts bytes above ASCII and still no control character. */
  private static boolean takes(byte[] parser) {
    try {
      MethodHandle asked =
          MethodHandles.publicLookup()
              .findStatic(
                  new Alone().define(parser),
                  ASKED,
                  MethodType.methodType(boolean.class, int.class));
      IntPredicate text = MethodHandleProxies.asInterfaceInstance(IntPredicate.class, asked);
      return text.test(OUTSIDE)
          && text.test(Byte.MIN_VALUE)
          && !text.test(DELETE)
          && IntStream.range(0, CONTROLS).allMatch(one -> text.test(one) == (one == TAB));
    } catch (ReflectiveOperationException another) {
      return false;
    }
  }

  /** Loads the class alone, to call it; it needs no other class for that. */
  private static final class Alone extends ClassLoader {

    private Class<?> define(byte[] code) {
      return defineClass(null, code, 0, code.length);
    }
  }
}
