package org.tadamun.architecture.doc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.architecture.Workspace;

/** An administrator who copies the guide line by line on a bare machine has to succeed. */
@DisplayName("Installation guide in docs/operations.md")
class InstallGuideTest {

  private static final String GUIDE = DocPage.of("operations.md").text();

  private static final String SCRIPT = Workspace.read(Workspace.root().resolve("tadamun"));

  private static String unit() {
    String begin = "# /etc/systemd/system/tadamun.service\n";
    assertTrue(GUIDE.contains(begin), "no unit");
    return GUIDE.substring(GUIDE.indexOf(begin)).split("```", 2)[0];
  }

  private static Set<String> found(String pattern, String text) {
    return Pattern.compile(pattern)
        .matcher(text)
        .results()
        .map(found -> found.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  @DisplayName("The guide begins with the packages and the JDK of the start script")
  void packages() {
    Set<String> jdk = found("apt install (openjdk-\\d+-jdk-headless)", SCRIPT);
    assertEquals(1, jdk.size(), jdk::toString);
    String first = GUIDE.split("```\n", 3)[1].lines().findFirst().orElseThrow();
    for (String needed : List.of("git", "maven", jdk.iterator().next(), "postgresql", "nginx")) {
      assertTrue(List.of(first.split(" ")).contains(needed), first);
    }
  }

  @Test
  @DisplayName("The docs name only commands of the start script, and show one whole command line")
  void commands() {
    Set<String> known = found("(?m)^  ([a-z-]+)(?: DIR)?  ", SCRIPT.split("\nOptions\n", 2)[0]);
    assertTrue(known.contains("backup"), known::toString);
    for (String page :
        List.of(
            "operations.md",
            "configuration.md",
            "security.md",
            "not-yet.md",
            "upgrade-from-builds.md")) {
      Set<String> told = found("\\./tadamun ([a-z-]+)", DocPage.of(page).text());
      told.removeAll(known);
      assertEquals(Set.of(), told, page);
    }
    assertTrue(
        GUIDE.contains(
            "`sudo -u tadamun /opt/tadamun/tadamun key-status --config /etc/tadamun.properties`"));
  }

  /** The first user of Debian may use sudo but cannot read the journal. */
  @Test
  @DisplayName("Each journalctl command has sudo")
  void journal() {
    List<String> bare =
        Pattern.compile("(?m)(?<!sudo )journalctl\\b.*$")
            .matcher(GUIDE)
            .results()
            .map(MatchResult::group)
            .toList();
    assertEquals(List.of(), bare);
    assertTrue(GUIDE.contains("`sudo journalctl -u tadamun`"));
  }

  @Test
  @DisplayName(
      "The Java options of the unit are in quotes, else systemd would take only the first one")
  void options() {
    List<String> set = unit().lines().filter(line -> line.contains("JAVA_OPTS=")).toList();
    assertEquals(List.of("Environment=\"JAVA_OPTS=-Xmx512m\""), set);
  }

  @Test
  @DisplayName(
      "The unit denies what the server never needs, and nothing that Java and the commands use")
  void closed() {
    List<String> keys =
        unit()
            .lines()
            .filter(line -> line.matches("[A-Za-z]+=.*"))
            .map(line -> line.split("=", 2)[0])
            .toList();
    assertEquals(keys.size(), Set.copyOf(keys).size(), keys::toString);
    for (String key : List.of("NoNewPrivileges", "RestrictNamespaces", "PrivateDevices")) {
      assertTrue(unit().contains("\n" + key + "=yes\n"), key);
    }
    assertTrue(unit().contains("\nCapabilityBoundingSet=\n"));
    for (String key : List.of("PrivateTmp", "ProtectSystem", "ProtectHome", "ProcSubset")) {
      assertFalse(keys.contains(key), "backups and Java need what it closes: " + key);
    }
    assertFalse(keys.contains("MemoryDenyWriteExecute"), "Java compiles while it runs");
  }

  @Test
  @DisplayName("The proxy reloads a renewed certificate")
  void certificate() {
    assertTrue(GUIDE.contains(" --deploy-hook 'systemctl reload nginx'`"));
    assertTrue(GUIDE.contains("`sudo nginx -t && sudo systemctl reload nginx`"));
  }

  @Test
  @DisplayName("Without a server the proxy says so in each language, with Retry-After")
  void away() {
    Matcher page = Pattern.compile("(?s)\n  location @away \\{\n(.+?)\n  }\n").matcher(GUIDE);
    assertTrue(page.find(), "nginx would answer in its own words");
    String told = page.group(1);
    Path bundles = Workspace.root().resolve("petition-module/src/main/resources/i18n/petition");
    assertEquals(languages(bundles), found("<p lang=\"([a-z]+)\"", told));
    assertEquals(Set.of("ar", "ur"), found("<p lang=\"([a-z]+)\" dir=\"rtl\"", told));
    assertTrue(told.contains("    add_header Retry-After 120 always;\n"), told);
    assertTrue(told.contains("    return 503 '"), told);
    assertEquals(2, told.chars().filter(letter -> letter == '\'').count(), "nginx ends at a quote");
    assertTrue(GUIDE.contains("\n  error_page 403 502 503 = @away;\n"));
    assertFalse(GUIDE.contains("\n  proxy_intercept_errors"), "the server's own answers must pass");
  }

  @Test
  @DisplayName("A starting server answers no bare 404: unit, server and proxy use one file")
  void starting() {
    assertTrue(unit().contains("\nRuntimeDirectory=tadamun\n"));
    assertFalse(unit().contains("RuntimeDirectoryPreserve"), "the file must go after a crash");
    assertTrue(unit().contains("\nExecStop=/bin/rm -f /run/tadamun/ready\n"));
    assertTrue(GUIDE.contains("\n  if (!-f /run/tadamun/ready) { return 503; }\n"));
    Path server =
        Workspace.root().resolve("web-ui/src/main/java/org/tadamun/web/launch/Server.java");
    assertTrue(Workspace.read(server).contains("OPEN = \"ready\";"), "another file name");
    int two = GUIDE.indexOf("\n## Two nodes\n");
    assertTrue(
        GUIDE.indexOf("and no if with /run/tadamun/ready", two) > two, "elsewhere there is none");
    int back = GUIDE.indexOf("\nThe way back is the backup");
    assertTrue(GUIDE.indexOf("the `if` of *TLS proxy*", back) > back, "older builds write no file");
  }

  @Test
  @DisplayName(
      "A section undoes the installation: its data are erased, the proofs of packs are kept")
  void takenDown() {
    String down = GUIDE.split("\n## Taking an installation down\n")[1].split("\n## ", 2)[0];
    int erased = down.indexOf("   sudo rm -r ");
    for (String made :
        List.of(
            "dropdb tadamun\n",
            "dropuser tadamun\n",
            " /var/lib/tadamun ",
            " /var/backups/tadamun ",
            " /etc/tadamun.properties ",
            " /etc/systemd/system/tadamun.service* ",
            " /etc/systemd/system/tadamun-backup.* ")) {
      assertTrue(down.contains(made), made);
    }
    for (String proof : List.of("/en/verify/key.pem", ".manifest.json`", ".manifest.sig`")) {
      int saved = down.indexOf(proof);
      assertTrue(saved >= 0 && saved < erased, proof);
    }
    int secrets = down.indexOf("copy of the secrets file");
    assertTrue(secrets >= 0 && secrets < erased, "the copy of the secrets file is forgotten");
    String told = down.substring(0, down.indexOf("\n2. "));
    assertTrue(told.contains("revoke their API keys"), "partners fetch packs with keys");
  }

  private static Set<String> languages(Path bundles) {
    try (Stream<Path> files = Files.list(bundles)) {
      return files
          .map(file -> file.getFileName().toString().replace(".properties", ""))
          .collect(Collectors.toCollection(TreeSet::new));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
