package org.tadamun.web.publicsite.route;

import java.util.Locale;

/**
 * Where a request goes: a language, and a path below it. What other sites may frame has its own
 * beginning, {@code /embed/en/petitions/x}, so that a policy can be told by it; inside it is {@code
 * /embed/petitions/x}, below the language as everything else.
 */
public record RoutePlace(Locale locale, String path) {

  private static final String FRAMED = "/embed";

  /**
   * @param servletPath {@code /en} or {@code /embed/en}
   * @param pathInfo what follows it
   */
  public static RoutePlace of(String servletPath, String pathInfo) {
    Locale locale = Locale.of(servletPath.substring(servletPath.lastIndexOf('/') + 1));
    return new RoutePlace(locale, isFramed(servletPath) ? FRAMED + pathInfo : pathInfo);
  }

  /** What may be framed has one address only, that before the language. */
  public static boolean isStray(String servletPath, String pathInfo) {
    return isFramed(pathInfo) && !isFramed(servletPath);
  }

  /** Whether a path, inside or outside, is of what may be framed. */
  public static boolean isFramed(String path) {
    return path.startsWith(FRAMED + '/');
  }

  /** The same place inside a frame. */
  public static String framed(String path) {
    return FRAMED + path;
  }

  /** The address below the context of a path inside. */
  public static String address(String lang, String path) {
    return isFramed(path)
        ? FRAMED + '/' + lang + path.substring(FRAMED.length())
        : '/' + lang + path;
  }
}
