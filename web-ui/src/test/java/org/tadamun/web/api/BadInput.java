package org.tadamun.web.api;

import jakarta.json.Json;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * The bad values that hostile, careless and broken callers send, by kind of field. Every field of
 * every endpoint is tested with this one table.
 */
public enum BadInput {
  /** One line of text. */
  LINE {
    @Override
    List<JsonValue> samples() {
      List<JsonValue> bad = strings(CONTROL, NUL, HALF, MARKUP, LONG);
      bad.addAll(strings("=1+1+cmd", "+1234", "-1+2+3", "@SUM(A1)", " =2+5"));
      bad.addAll(wrongTypes());
      return bad;
    }
  },
  /** Several lines of text. */
  BLOCK {
    @Override
    List<JsonValue> samples() {
      List<JsonValue> bad = strings(CONTROL, NUL, HALF, MARKUP, LONG);
      bad.addAll(wrongTypes());
      return bad;
    }
  },
  /** A text by language. */
  TEXT {
    @Override
    List<JsonValue> samples() {
      List<JsonValue> bad = new ArrayList<>();
      for (JsonValue string : BLOCK.samples()) {
        bad.add(Json.createObjectBuilder().add("en", string).build());
      }
      bad.add(Json.createObjectBuilder().add("no such tongue", "words").build());
      bad.add(Json.createValue("words"));
      bad.add(Json.createValue(7));
      bad.add(JsonValue.EMPTY_JSON_ARRAY);
      return bad;
    }

    @Override
    List<JsonValue> absences() {
      return List.of(
          JsonValue.NULL,
          JsonValue.EMPTY_JSON_OBJECT,
          Json.createObjectBuilder().add("en", " ").build());
    }
  },
  /** A text by language, or a plain string. */
  NAME {
    @Override
    List<JsonValue> samples() {
      List<JsonValue> bad = new ArrayList<>(TEXT.samples());
      bad.remove(Json.createValue("words"));
      bad.addAll(strings(CONTROL, NUL, HALF, MARKUP, LONG));
      return bad;
    }

    @Override
    List<JsonValue> absences() {
      List<JsonValue> nothing = new ArrayList<>(TEXT.absences());
      nothing.add(Json.createValue(" "));
      return nothing;
    }
  },
  COUNTRY {
    @Override
    List<JsonValue> samples() {
      return with(wrongTypes(), "XQXQ", "zz", NUL, HALF, MARKUP, LONG);
    }
  },
  LANGUAGE {
    @Override
    List<JsonValue> samples() {
      return with(wrongTypes(), "no such tongue", NUL, HALF, MARKUP, LONG);
    }
  },
  CHOICE {
    @Override
    List<JsonValue> samples() {
      return with(wrongTypes(), "NO_SUCH_CHOICE", NUL, HALF, MARKUP, LONG);
    }
  },
  /** The id or slug of another object. */
  REFERENCE {
    @Override
    List<JsonValue> samples() {
      return with(wrongTypes(), "no-such-thing", NUL, HALF, MARKUP, LONG);
    }
  },
  DAY {
    @Override
    List<JsonValue> samples() {
      return with(wrongTypes(), "tomorrow", "2020-13-01", "20244-01-01", "+20244-01-01", NUL);
    }
  },
  MOMENT {
    @Override
    List<JsonValue> samples() {
      return with(wrongTypes(), "tomorrow", "2020-11-20", "+1000000000-12-31T23:59:59Z", NUL);
    }
  },
  /** A day or a moment. */
  BOUND {
    @Override
    List<JsonValue> samples() {
      return with(wrongTypes(), "tomorrow", "2020-11-31", "+1000000000-12-31T23:59:59Z", NUL);
    }
  },
  LOCAL_TIME {
    @Override
    List<JsonValue> samples() {
      return with(wrongTypes(), "tomorrow", "2020-11-20T25:00:00", "+20244-01-01T00:00:00", NUL);
    }
  },
  ZONE {
    @Override
    List<JsonValue> samples() {
      return with(wrongTypes(), "Nowhere/Land", "GMT+25:00", "GMT+5", NUL, HALF, MARKUP, LONG);
    }
  },
  WEB_ADDRESS {
    @Override
    List<JsonValue> samples() {
      return with(wrongTypes(), "javascript:alert(1)", "ftp://example", "not one", NUL, HALF, LONG);
    }
  },
  MAIL_ADDRESS {
    @Override
    List<JsonValue> samples() {
      String dots = "a@b" + ".b".repeat(5_000);
      String more = "a@b.org\r\nBcc: all@c.org";
      return with(wrongTypes(), "nobody here", more, "<a@b.org>", NUL, HALF, LONG, dots);
    }
  },
  PHONE {
    @Override
    List<JsonValue> samples() {
      return with(wrongTypes(), CONTROL, NUL, HALF, MARKUP, LONG);
    }
  },
  SLUG {
    @Override
    List<JsonValue> samples() {
      String dashes = "a" + "-a".repeat(5_000);
      return with(wrongTypes(), "Not A Slug", "../etc/passwd", "=1+1+cmd", NUL, HALF, LONG, dashes);
    }
  },
  WHOLE_NUMBER {
    @Override
    List<JsonValue> samples() {
      List<JsonValue> bad = strings("seven");
      bad.add(Json.createValue(-7));
      bad.add(Json.createValue(1.5));
      bad.add(Json.createValue(99_999_999_999L));
      bad.add(Json.createValue(new BigDecimal("1e99")));
      return bad;
    }
  },
  DEGREES {
    @Override
    List<JsonValue> samples() {
      List<JsonValue> bad = strings("north");
      bad.add(Json.createValue(200));
      bad.add(Json.createValue(new BigDecimal("1e999999999")));
      return bad;
    }
  };

  private static final String CONTROL = "bell\u0007bell";
  private static final String NUL = "null\u0000null";
  private static final String HALF = "half\ud800half";
  private static final String MARKUP = "<script>alert(1)</script>";
  private static final String LONG = "x".repeat(30_000);

  abstract List<JsonValue> samples();

  /** Values that mean "nothing": refused for a required field. */
  List<JsonValue> absences() {
    return List.of(JsonValue.NULL);
  }

  private static List<JsonValue> strings(String... texts) {
    List<JsonValue> values = new ArrayList<>();
    for (String text : texts) {
      values.add(Json.createValue(text));
    }
    return values;
  }

  private static List<JsonValue> wrongTypes() {
    return new ArrayList<>(
        List.of(
            Json.createValue(7),
            JsonValue.TRUE,
            Json.createArrayBuilder().add("words").build(),
            Json.createObjectBuilder().add("words", 1).build()));
  }

  private static List<JsonValue> with(List<JsonValue> values, String... texts) {
    values.addAll(strings(texts));
    return values;
  }
}
