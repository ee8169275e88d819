package org.tadamun.system.browser;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.openqa.selenium.logging.LogType;

/** What the browser asked of the network since somebody last looked, and what broke there. */
final class Traffic {

  private final List<String> addresses = new ArrayList<>();
  private final List<String> broken = new ArrayList<>();
  private final String base;
  private long bytes;

  private Traffic(String base) {
    this.base = base;
  }

  static Traffic since(Browser browser) {
    Traffic traffic = new Traffic(browser.base());
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
        case "Network.requestWillBeSent" ->
            addresses.add(details.getJsonObject("request").getString("url"));
        case "Network.responseReceived" -> judge(details.getJsonObject("response"));
        case "Network.loadingFinished" ->
            bytes += details.getJsonNumber("encodedDataLength").longValue();
        default -> {
          // Much else happens.
        }
      }
    }
  }

  private void judge(JsonObject response) {
    if (response.getInt("status") >= 500) {
      broken.add("is answered " + response.getInt("status") + ": " + response.getString("url"));
    }
  }

  List<String> faults(int mostBytes) {
    List<String> faults = new ArrayList<>(broken);
    addresses.stream()
        .filter(url -> url.startsWith("http") || url.startsWith("ws"))
        .filter(url -> !url.replaceFirst("^ws", "http").startsWith(base + "/"))
        .map(url -> "asks another host: " + url)
        .forEach(faults::add);
    if (bytes == 0 || bytes > mostBytes) {
      faults.add("takes " + bytes + " bytes of at most " + mostBytes);
    }
    return faults;
  }
}
