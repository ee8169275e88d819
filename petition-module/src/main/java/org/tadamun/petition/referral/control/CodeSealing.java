package org.tadamun.petition.referral.control;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.EJB;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import java.util.function.UnaryOperator;

/**
 * Seals what an earlier build has kept in clear, since a migration has no key. Before anybody is
 * let in, who would ask for a link by its sealed code and find none. Timers may be at work already:
 * what counts looks for both (LinkRows), and links are sealed before who came by them. Codes that
 * are in clear come first in their index, so a start that finds none has asked for nothing more.
 */
@Singleton
@Startup
@DependsOn("SchemaMigration")
@TransactionManagement(TransactionManagementType.BEAN)
public class CodeSealing {

  @EJB private CodeSealingBook book;

  /** A start that was broken off is gone on with by the next one. */
  @PostConstruct
  void begin() {
    run();
  }

  @PermitAll
  public void run() {
    all(book::sealLinks);
    all(book::sealArrivals);
  }

  private static void all(UnaryOperator<String> portion) {
    String done = "";
    while (done != null) {
      done = portion.apply(done);
    }
  }
}
