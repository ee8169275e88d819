package org.tadamun.petition.signature.control.entry;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.tadamun.kernel.database.boundary.SharedCommit;
import org.tadamun.kernel.problem.boundary.UniqueViolation;
import org.tadamun.petition.signature.boundary.own.Confirmation;
import org.tadamun.petition.signature.boundary.question.SignatureRequest;
import org.tadamun.petition.signature.control.SigningTerms;

/**
 * Lets those who sign at the same moment share a commit, and those who confirm (docs/adr/116).
 * Whoever comes with a transaction of his own keeps to that one.
 */
@ApplicationScoped
public class SharedEntry {

  /** As many as one question for keys asks for. */
  private static final int MOST = 32;

  /**
   * Whoever waits longer than this is told to come again: nobody looks at a still page for ever.
   */
  private static final Duration LONGEST = Duration.ofSeconds(10);

  @Resource private TransactionSynchronizationRegistry transactions;
  @Inject private SigningDrafts drafts;
  @EJB private SignatureEntry signatures;
  @EJB private ConfirmationEntry confirmations;

  private SharedCommit<Signing> signing;
  private SharedCommit<Confirming> confirming;

  @PostConstruct
  void begin() {
    signing = new SharedCommit<>(MOST, LONGEST, signatures::takeAll, this::takeAlone);
    confirming = new SharedCommit<>(MOST, LONGEST, confirmations::takeAll, this::confirmAlone);
  }

  /**
   * When this returns, the signature and its mail are on disk; refusals as {@code Signatures} has
   * them.
   *
   * @return whether others signed at the same moment
   */
  public boolean sign(SigningTerms.Terms terms, SignatureRequest request, String client) {
    return take(drafts.admit(terms, request, client), signing::take, this::takeAlone);
  }

  /**
   * When this returns, the confirmation is on disk and in the figures.
   *
   * @throws org.tadamun.petition.signature.entity.LinkGone where the link confirms nothing
   */
  public Confirmation confirm(String token) {
    Confirming one = new Confirming(token);
    take(one, confirming::take, this::confirmAlone);
    return one.result();
  }

  private <W> boolean take(W one, Predicate<W> shared, Consumer<W> alone) {
    if (transactions.getTransactionKey() == null) {
      return shared.test(one);
    }
    alone.accept(one);
    return false;
  }

  private void confirmAlone(Confirming one) {
    UniqueViolation.onceMore(
        () -> {
          confirmations.takeAll(List.of(one));
          return one;
        });
  }

  private void takeAlone(Signing one) {
    UniqueViolation.onceMore(
        () -> {
          signatures.takeAll(List.of(one));
          return one;
        });
  }
}
