package org.tadamun.benchmark;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.tadamun.benchmark.instrument.Server;

/** The bytes of a first visit as they are transferred: the page and everything that it loads. */
final class PageWeight {

  private static final Pattern REFERENCE =
      Pattern.compile("<(?:link[^>]+rel=\"(?:stylesheet|icon)\"[^>]*|script[^>]+|img[^>]+)>");
  private static final Pattern ADDRESS = Pattern.compile("(?:href|src)=\"([^\"]+)\"");

  private PageWeight() {}

  /** The bytes by address, the page first. */
  static Map<String, Integer> of(Server server, String path) throws Exception {
    Map<String, Integer> weights = new LinkedHashMap<>();
    HttpResponse<byte[]> page = server.get(path, "Accept-Encoding", "gzip");
    weights.put(path, page.body().length);
    for (String reference : references(text(page))) {
      HttpResponse<byte[]> part = server.get(reference, "Accept-Encoding", "gzip");
      weights.put(reference, part.body().length);
    }
    return weights;
  }

  private static Set<String> references(String html) {
    Set<String> references = new LinkedHashSet<>();
    Matcher tags = REFERENCE.matcher(html);
    while (tags.find()) {
      Matcher address = ADDRESS.matcher(tags.group());
      if (address.find() && address.group(1).startsWith("/")) {
        references.add(address.group(1).replace("&amp;", "&"));
      }
    }
    return references;
  }

  private static String text(HttpResponse<byte[]> page) throws Exception {
    boolean zipped =
        page.headers().firstValue("Content-Encoding").filter("gzip"::equals).isPresent();
    byte[] bytes = page.body();
    if (zipped) {
      try (GZIPInputStream in =
          new GZIPInputStream(new java.io.ByteArrayInputStream(page.body()))) {
        bytes = in.readAllBytes();
      }
    }
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /** Prints the weight of a public page and of the first page of the console. */
  static void report(Server server, String path) throws Exception {
    int page = of(server, path).values().stream().mapToInt(Integer::intValue).sum();
    int console =
        of(server, "/console/sign-in").values().stream().mapToInt(Integer::intValue).sum();
    System.out.printf(
        Locale.ROOT,
        "  first visit, gzip: petition page %.1f kB (P8: at most 60), console %.1f kB (600)%n",
        page / 1000.0,
        console / 1000.0);
  }
}
