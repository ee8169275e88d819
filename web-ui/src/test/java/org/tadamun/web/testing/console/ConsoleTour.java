package org.tadamun.web.testing.console;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** All pages of the console, as deployed, with the parameters that they declare. */
@ApplicationScoped
public class ConsoleTour {

  private static final Pattern PARAMETER = Pattern.compile("<f:viewParam name=\"([A-Za-z]+)\"");

  /** The pages that need no sign-in. */
  private static final Pattern ENTRANCE =
      Pattern.compile(
          "(sign-in|sign-in-code|first-sign-in|forgotten-password|new-password|invitation|error)");

  @Inject private ServletContext context;

  /** The parameters by the page's path below {@code /console/}, without the ending. */
  public Map<String, List<String>> pages() {
    Map<String, List<String>> pages = new TreeMap<>();
    collect("/console/", pages);
    return pages;
  }

  private void collect(String folder, Map<String, List<String>> pages) {
    for (String path : context.getResourcePaths(folder)) {
      String page = path.replaceFirst("^/console/", "").replaceFirst("\\.xhtml$", "");
      if (path.endsWith("/")) {
        collect(path, pages);
      } else if (path.endsWith(".xhtml") && !ENTRANCE.matcher(page).matches()) {
        pages.put(page, parameters(path));
      }
    }
  }

  private List<String> parameters(String path) {
    try (InputStream in = context.getResourceAsStream(path)) {
      String source = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return PARAMETER.matcher(source).results().map(one -> one.group(1)).toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** The page's address with a value for each parameter; null leaves one out. */
  public static String with(String page, List<String> parameters, UnaryOperator<String> value) {
    Map<String, String> query = new LinkedHashMap<>();
    parameters.forEach(name -> query.put(name, value.apply(name)));
    query.values().removeIf(one -> one == null);
    return page
        + query.entrySet().stream()
            .map(
                one ->
                    one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&", "?", ""));
  }

  /** The scene's value for this parameter of the page; null if it has none. */
  public static String of(TourScene scene, String page, String parameter) {
    return switch (parameter) {
      case "campaign" -> scene.campaign().slug();
      case "petition" -> scene.petition();
      case "day" -> page.equals("actions/list") ? null : scene.day();
      case "command" -> "CANCEL";
      case "verb" -> "unpublish";
      case "sponsor" -> scene.ids().get("sponsor");
      case "id" -> scene.id(page);
      default -> null;
    };
  }
}
