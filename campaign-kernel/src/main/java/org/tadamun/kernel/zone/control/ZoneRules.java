package org.tadamun.kernel.zone.control;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.EJB;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.zone.ZoneRulesProvider;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tadamun.kernel.zone.boundary.ZonedRows;

/**
 * Derives the moments of what is still to come by this JDK's time zone rules, unless they are older
 * than those used last (docs/adr/269). Runs before the server accepts requests, whose calendars
 * would show another hour than the poster.
 */
@Singleton
@Startup
@DependsOn("SchemaMigration")
@TransactionManagement(TransactionManagementType.BEAN)
public class ZoneRules {

  private static final Logger LOG = System.getLogger(ZoneRules.class.getName());

  @EJB private ZoneRulesRecords book;
  @Inject @Any private Instance<ZonedRows> tables;

  /** For the container. */
  public ZoneRules() {}

  ZoneRules(ZoneRulesRecords book) {
    this.book = book;
  }

  @PostConstruct
  void begin() {
    run(present());
  }

  /** The version of this JDK's rules: a year and a letter, as IANA names them. */
  static String present() {
    return ZoneRulesProvider.getVersions("UTC").lastKey();
  }

  /**
   * Runs at each start, also with the same rules. A node with an older Java may have saved rows
   * since, as during an upgrade of one node after the other. Only changed moments are written. A
   * failure never stops the start; the next one tries again.
   */
  @PermitAll
  public void run(String version) {
    run(version, tables);
  }

  void run(String version, Iterable<ZonedRows> all) {
    try {
      String before = book.version();
      if (before.compareTo(version) > 0) {
        LOG.log(
            Level.WARNING,
            "The rules of time zones of this Java, {0}, are older than {1}, by which moments were"
                + " derived: update Java, and give all nodes the same. Nothing was derived anew.",
            version,
            before);
      } else {
        deriveAnew(before, version, all);
      }
    } catch (RuntimeException failed) {
      LOG.log(
          Level.ERROR,
          "By which rules of time zones moments were derived could not be read or kept; now they"
              + " are "
              + version,
          failed);
    }
  }

  private void deriveAnew(String before, String version, Iterable<ZonedRows> all) {
    List<TableRun> runs = new ArrayList<>();
    all.forEach(table -> runs.add(new TableRun(book, table).run()));
    String told = runs.stream().map(TableRun::toString).collect(Collectors.joining(", "));
    Optional<TableRun> broken = runs.stream().filter(run -> !run.isWhole()).findFirst();
    if (broken.isPresent()) {
      LOG.log(
          Level.ERROR,
          "Not all moments were derived by the rules of time zones "
              + version
              + ", and the next start tries again: "
              + told,
          broken.get().failure());
      return;
    }
    boolean moved = runs.stream().anyMatch(run -> run.moved() > 0);
    if (!before.equals(version)) {
      book.remember(version);
    }
    if (moved || !before.equals(version)) {
      LOG.log(
          moved ? Level.WARNING : Level.INFO,
          "Rules of time zones {0}, before {1}: other moments have, of what is to come, {2}",
          version,
          before.isEmpty() ? "unknown ones" : before,
          told);
    }
  }
}
