package org.tadamun.system.browser;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.Sleeper;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.tadamun.system.server.Await;

/** The browser installed on this machine; nothing is downloaded. */
final class Chromium {

  private static final List<String> BROWSERS =
      List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

  /** The pause between two checks; half a second would be longer than most waits. */
  private static final Duration LOOK = Duration.ofMillis(50);

  private static final int SOON = 20;
  private static final int LATER = 4;

  private static final Path SHOTS = Path.of("target/screenshots");

  private static ChromeDriver driver;

  private Chromium() {}

  /** The missing program, if any. */
  static Optional<String> lack() {
    if (browser().isEmpty()) {
      return Optional.of("chromium");
    }
    return onPath("chromedriver").isEmpty() ? Optional.of("chromedriver") : Optional.empty();
  }

  /** The one driver for the whole run: starting it takes longer than most tests. */
  static synchronized ChromeDriver driver() {
    if (driver == null) {
      ChromeDriverService service =
          new ChromeDriverService.Builder()
              .usingDriverExecutable(onPath("chromedriver").orElseThrow().toFile())
              .build();
      driver = new ChromeDriver(service, options());
      Runtime.getRuntime().addShutdownHook(new Thread(driver::quit));
      driver.manage().timeouts().scriptTimeout(Await.LONG);
    }
    return driver;
  }

  /**
   * Checks often at first, and a quarter as often later: each check makes the browser read the
   * page, and takes a processor from the server.
   */
  static WebDriverWait waiting(ChromeDriver shown) {
    AtomicInteger looks = new AtomicInteger();
    Sleeper sleeper =
        look ->
            Sleeper.SYSTEM_SLEEPER.sleep(
                looks.incrementAndGet() > SOON ? look.multipliedBy(LATER) : look);
    return new WebDriverWait(shown, Await.LONG, LOOK, Clock.systemUTC(), sleeper);
  }

  /** Saves picture and source of the current page under {@code target/screenshots}. */
  static void keep(String name) {
    ChromeDriver shown = driver();
    try {
      Files.createDirectories(SHOTS);
      Files.write(SHOTS.resolve(name + ".png"), shown.getScreenshotAs(OutputType.BYTES));
      Files.writeString(SHOTS.resolve(name + ".html"), shown.getPageSource());
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  private static ChromeOptions options() {
    ChromeOptions options = new ChromeOptions();
    options.setBinary(browser().orElseThrow().toFile());
    options.addArguments(
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--disable-dev-shm-usage",
        "--lang=en");
    LoggingPreferences logs = new LoggingPreferences();
    logs.enable(LogType.BROWSER, Level.ALL);
    logs.enable(LogType.PERFORMANCE, Level.ALL);
    options.setCapability(ChromeOptions.LOGGING_PREFS, logs);
    options.setExperimentalOption("perfLoggingPrefs", Map.of("enablePage", false));
    options.setExperimentalOption("prefs", Map.of("intl.accept_languages", "en"));
    return options;
  }

  private static Optional<Path> browser() {
    return BROWSERS.stream().flatMap(name -> onPath(name).stream()).findFirst();
  }

  private static Optional<Path> onPath(String name) {
    Stream<String> folders = Arrays.stream(System.getenv("PATH").split(File.pathSeparator));
    return Stream.concat(folders, Stream.of("/usr/bin", "/usr/local/bin"))
        .map(folder -> Path.of(folder, name))
        .filter(Files::isExecutable)
        .findFirst();
  }
}
