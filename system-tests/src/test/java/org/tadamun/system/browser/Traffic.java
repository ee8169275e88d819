package org.tadamun.system.browser;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.openqa.selenium.logging.LogType;

/**
 * The requests and errors of the browser since the last check. A file from the cache has the weight
 * of its first transfer, so that each page can be judged as a first visit without loading
 * everything again.
 */
final class Traffic {

  /** Addresses by request id; the end of a request may be reported later than its start. */
  private static final Map<String, String> ADDRESSES = new HashMap<>();

  /** Transferred bytes by address. */
  private static final Map<String, Long> WEIGHTS = new HashMap<>();

  private final List<String> addresses = new ArrayList<>();
  private final List<String> broken = new ArrayList<>();
  private final Set<String> keptRequests = new HashSet<>();
  private final Set<String> kept = new TreeSet<>();
  private final Set<String> loaded = new HashSet<>();
  private final Browser browser;
  private long bytes;

  private Traffic(Browser browser) {
    this.browser = browser;
  }

  /** Forgets all requests, in the driver and in the page; the weights are kept. */
  static void forget(Browser browser) {
    since(browser);
    browser.driver().manage().logs().get(LogType.BROWSER);
  }

  static Traffic since(Browser browser) {
    Traffic traffic = new Traffic(browser);
    browser
        .driver()
        .manage()
        .logs()
        .get(LogType.PERFORMANCE)
        .forEach(entry -> traffic.add(entry.getMessage()));
    return traffic;
  }

  private void add(String message) {
    try (JsonReader reader = Json.createReader(new StringReader(message))) {
      JsonObject event = reader.readObject().getJsonObject("message");
      JsonObject details = event.getJsonObject("params");
      switch (event.getString("method")) {
        case "Network.requestWillBeSent" -> {
          String url = details.getJsonObject("request").getString("url");
          addresses.add(url);
          ADDRESSES.put(details.getString("requestId"), url);
        }
        case "Network.requestServedFromCache" -> keptRequests.add(details.getString("requestId"));
        case "Network.responseReceived" -> {
          JsonObject response = details.getJsonObject("response");
          judge(response);
          if (response.getBoolean("fromDiskCache", false)) {
            keptRequests.add(details.getString("requestId"));
          }
        }
        case "Network.loadingFinished" ->
            weigh(
                details.getString("requestId"),
                details.getJsonNumber("encodedDataLength").longValue());
        default -> {
          // Other events of the browser.
        }
      }
    }
  }

  private void weigh(String request, long length) {
    String url = ADDRESSES.getOrDefault(request, "");
    if (keptRequests.contains(request)) {
      kept.add(url);
    } else {
      bytes += length;
      loaded.add(url);
      WEIGHTS.put(url, length);
    }
  }

  private void judge(JsonObject response) {
    if (response.getInt("status") >= 500) {
      broken.add("is answered " + response.getInt("status") + ": " + response.getString("url"));
    }
  }

  List<String> faults(int mostBytes) {
    List<String> faults = new ArrayList<>(broken);
    String base = browser.base();
    addresses.stream()
        .filter(url -> url.startsWith("http") || url.startsWith("ws"))
        .filter(url -> !url.replaceFirst("^ws", "http").startsWith(base + "/"))
        .map(url -> "asks another host: " + url)
        .forEach(faults::add);
    long all = bytes;
    for (String url : kept) {
      if (url.startsWith("http") && !loaded.contains(url)) {
        if (!WEIGHTS.containsKey(url)) {
          faults.add("nobody saw how much weighs what was kept: " + url);
        }
        all += WEIGHTS.getOrDefault(url, 0L);
      }
    }
    if (all == 0 || all > mostBytes) {
      faults.add("takes " + all + " bytes of at most " + mostBytes);
    }
    return faults;
  }
}
