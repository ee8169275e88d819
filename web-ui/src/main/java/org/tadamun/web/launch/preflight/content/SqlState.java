package org.tadamun.web.launch.preflight.content;

import java.sql.SQLException;
import java.util.regex.Pattern;

/** What an error of either database means for an administrator. */
public enum SqlState {
  WRONG_PASSWORD,
  NO_SUCH_DATABASE,
  NO_SUCH_TABLE,
  NO_RIGHT,
  IN_USE,
  OTHER;

  /** The remedy for most errors. */
  public static final String START = "start it, or correct the URL.";

  /** Words of the driver: "SSL error", "SSL root certificate", "hostnameverifier". */
  private static final Pattern TLS = Pattern.compile("\\bSSL\\b|hostnameverifier");

  public static SqlState of(SQLException failed) {
    for (SQLException each = failed; each != null; each = each.getNextException()) {
      SqlState state = of(String.valueOf(each.getSQLState()));
      if (state != OTHER) {
        return state;
      }
    }
    return OTHER;
  }

  public boolean isMissingTable() {
    return this == NO_SUCH_TABLE;
  }

  /** The first lines of the error and of its deepest cause, such as an unknown host. */
  public static String said(SQLException failed) {
    String first = firstLine(failed);
    String last = deepest(failed);
    return first.contains(last) ? first : first + " (" + last + ")";
  }

  /** The first line of the deepest cause. */
  public static String deepest(SQLException failed) {
    Throwable cause = failed;
    while (cause.getCause() != null && cause.getCause() != cause) {
      cause = cause.getCause();
    }
    return firstLine(cause);
  }

  /** The remedy; a restart does not help against a wrong or missing certificate. */
  public static String remedy(SQLException failed) {
    return TLS.matcher(said(failed)).find()
        ? "look at the database's certificate and at sslmode and sslrootcert of the URL, as"
            + " docs/operations.md (Database) has them."
        : START;
  }

  private static String firstLine(Throwable error) {
    return String.valueOf(error.getMessage()).lines().findFirst().orElse("");
  }

  private static SqlState of(String code) {
    return switch (code) {
      case "28000", "28P01" -> WRONG_PASSWORD;
      case "3D000", "XJ004" -> NO_SUCH_DATABASE;
      case "42X05", "42Y07", "42P01", "3F000" -> NO_SUCH_TABLE;
      case "42501" -> NO_RIGHT;
      case "XSDB6" -> IN_USE;
      default -> OTHER;
    };
  }
}
