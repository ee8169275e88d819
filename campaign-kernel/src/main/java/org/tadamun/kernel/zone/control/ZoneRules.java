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
import org.tadamun.kernel.zone.boundary.ZonedRows;

/**
 * Derives anew what is still to come, where this JDK brings newer rules of time zones than those by
 * which it was derived (docs/adr/269). Before anybody is let in, whose calendar would have another
 * hour than the poster. A start under the same rules has asked for one row.
 */
@Singleton
@Startup
@DependsOn("SchemaMigration")
@TransactionManagement(TransactionManagementType.BEAN)
public class ZoneRules {

  private static final Logger LOG = System.getLogger(ZoneRules.class.getName());

  @EJB private ZoneRulesBook book;
  @Inject @Any private Instance<ZonedRows> tables;

  @PostConstruct
  void begin() {
    run(present());
  }

  /** Of the rules of this JDK: a year and a letter, as the IANA names them. */
  static String present() {
    return ZoneRulesProvider.getVersions("UTC").lastKey();
  }

  /**
   * A start that was broken off begins again: what is derived already stays as it is. None is given
   * up for this: what another node changes in the same moment has its moments from there.
   */
  @PermitAll
  public void run(String version) {
    String before = book.version();
    if (before.equals(version)) {
      return;
    }
    if (before.compareTo(version) > 0) {
      LOG.log(
          Level.WARNING,
          "The rules of time zones of this Java, {0}, are older than {1}, by which moments were"
              + " derived: update Java, and give all nodes the same. Nothing was derived anew.",
          version,
          before);
      return;
    }
    List<String> told = new ArrayList<>();
    int all = 0;
    try {
      for (ZonedRows table : tables) {
        int moved = deriveAnew(table);
        told.add(table.name() + " " + moved);
        all += moved;
      }
    } catch (RuntimeException failed) {
      LOG.log(
          Level.ERROR,
          "Not all moments were derived by the rules of time zones " + version + ": start anew",
          failed);
      return;
    }
    book.remember(version);
    LOG.log(
        all == 0 ? Level.INFO : Level.WARNING,
        "Rules of time zones {0} instead of {1}: other moments have, of what is to come, {2}",
        version,
        before.isEmpty() ? "unknown ones" : before,
        String.join(", ", told));
  }

  private int deriveAnew(ZonedRows table) {
    int moved = 0;
    ZonedRows.Portion portion = book.deriveAnew(table, 0);
    while (portion.last() != null) {
      moved += portion.moved();
      portion = book.deriveAnew(table, portion.last());
    }
    return moved;
  }
}
