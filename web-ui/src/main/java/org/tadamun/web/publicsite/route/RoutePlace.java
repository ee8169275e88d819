package org.tadamun.web.publicsite.route;

import java.util.Locale;

/**
 * Language and path of a request. Pages that other sites may frame have a prefix, {@code
 * /embed/en/petitions/x}, by which their policy is chosen. Inside the program their path is {@code
 * /embed/petitions/x}, below the language like all others.
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

  /** Whether the prefix comes after the language, which is no valid address. */
  public static boolean isStray(String servletPath, String pathInfo) {
    return isFramed(pathInfo) && !isFramed(servletPath);
  }

  /** Whether a path, inside or outside the program, is that of a framed page. */
  public static boolean isFramed(String path) {
    return path.startsWith(FRAMED + '/');
  }

  /** The path of the same page in a frame. */
  public static String framed(String path) {
    return FRAMED + path;
  }

  /** The address of a path inside the program, below the context. */
  public static String address(String lang, String path) {
    return isFramed(path)
        ? FRAMED + '/' + lang + path.substring(FRAMED.length())
        : '/' + lang + path;
  }
}
