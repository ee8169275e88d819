package org.tadamun.kernel.folding.control;

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
import org.tadamun.kernel.folding.boundary.FoldedTable;
import org.tadamun.kernel.text.boundary.Folded;

/**
 * Folds stored words again after the rule has changed. A migration cannot, because SQL cannot fold
 * all letters. Runs before the server accepts requests: users would find nothing and enter a union
 * twice. If nothing is to be done, it reads one row.
 */
@Singleton
@Startup
@DependsOn("SchemaMigration")
@TransactionManagement(TransactionManagementType.BEAN)
public class Folding {

  private static final Logger LOG = System.getLogger(Folding.class.getName());

  @EJB private FoldingSteps steps;
  @Inject @Any private Instance<FoldedTable> tables;

  /** An interrupted start begins again; folding twice changes nothing. */
  @PostConstruct
  void begin() {
    run();
  }

  @PermitAll
  public void run() {
    if (steps.rule() >= Folded.RULE) {
      return;
    }
    for (FoldedTable table : tables) {
      long last = 0;
      for (Long next = last; next != null; next = steps.fold(table, next)) {
        last = next;
      }
      LOG.log(Level.DEBUG, "Folded the words of {0} up to row {1}", table.name(), last);
    }
    steps.remember(Folded.RULE);
  }
}
