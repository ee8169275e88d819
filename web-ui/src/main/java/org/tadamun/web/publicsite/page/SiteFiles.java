package org.tadamun.web.publicsite.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The site's own files, {@code resources/site/*}, under addresses that change with their content:
 * {@code /assets/<hash>/site.css}. {@code #{files.url('site.css')}} in pages.
 */
@Named("files")
@ApplicationScoped
public class SiteFiles {

  public static final String PATH = "/assets/";
  private static final Map<String, String> TYPES =
      Map.of(
          "css", "text/css;charset=UTF-8",
          "js", "text/javascript;charset=UTF-8",
          "svg", "image/svg+xml",
          "png", "image/png");
  private static final StoredPage MISSING =
      StoredPage.of(404, null, Map.of(), new byte[0], java.time.Instant.EPOCH, false);

  private final Map<String, StoredPage> files = new ConcurrentHashMap<>();
  private final ServletContext context;
  private final Clock clock;

  /** CDI needs a constructor without parameters. */
  SiteFiles() {
    this(null, null);
  }

  @Inject
  SiteFiles(ServletContext context, Clock clock) {
    this.context = context;
    this.clock = clock;
  }

  public String url(String name) {
    return context.getContextPath() + PATH + get(name).etag() + '/' + name;
  }

  /** The file; with status 404 if there is none of that name. */
  public StoredPage get(String name) {
    StoredPage file =
        name.matches("[a-z0-9-]+\\.(css|js|svg|png)")
            ? files.computeIfAbsent(name, this::load)
            : null;
    return file == null ? MISSING : file;
  }

  /** Null if there is no such file. Nothing is kept of it, because anybody can invent names. */
  private StoredPage load(String name) {
    try (InputStream in = context.getResourceAsStream("/resources/site/" + name)) {
      return in == null
          ? null
          : StoredPage.of(
              200,
              TYPES.get(name.substring(name.lastIndexOf('.') + 1)),
              Map.of(),
              in.readAllBytes(),
              clock.instant(),
              true);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
