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
 * Folds anew what an earlier build has folded by another rule, since no migration can: it has no
 * letters but those of its database. Before anybody is let in, who would find nothing and enter a
 * union twice. A start that finds all of it done has asked for one row.
 */
@Singleton
@Startup
@DependsOn("SchemaMigration")
@TransactionManagement(TransactionManagementType.BEAN)
public class Folding {

  private static final Logger LOG = System.getLogger(Folding.class.getName());

  @EJB private FoldingBook book;
  @Inject @Any private Instance<FoldedTable> tables;

  /** A start that was broken off begins again: what is folded already stays as it is. */
  @PostConstruct
  void begin() {
    run();
  }

  @PermitAll
  public void run() {
    if (book.rule() >= Folded.RULE) {
      return;
    }
    for (FoldedTable table : tables) {
      long last = 0;
      for (Long next = last; next != null; next = book.fold(table, next)) {
        last = next;
      }
      LOG.log(Level.DEBUG, "Folded the words of {0} up to row {1}", table.name(), last);
    }
    book.remember(Folded.RULE);
  }
}
