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
 * Lets several forms, or several confirmations, of the same moment share a commit (docs/adr/116). A
 * caller with a transaction of its own keeps to that.
 */
@ApplicationScoped
public class SharedEntry {

  /** The most of a group: as many as one key look-up can ask for. */
  private static final int MOST = 32;

  /** The longest wait; after it the caller is told to come again. */
  private static final Duration LONGEST = Duration.ofSeconds(10);

  @Resource private TransactionSynchronizationRegistry transactions;
  @Inject private SigningDrafts drafts;
  @EJB private SignatureEntry signatures;
  @EJB private ConfirmationEntry confirmations;

  private SharedCommit<Signing> signing;
  private SharedCommit<ConfirmationRequest> confirming;

  @PostConstruct
  void begin() {
    signing = new SharedCommit<>(MOST, LONGEST, signatures::takeAll, this::takeAlone);
    confirming = new SharedCommit<>(MOST, LONGEST, confirmations::takeAll, this::confirmAlone);
  }

  /**
   * When this returns, the signature and its mail are on disk; throws as {@code Signatures} does.
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
    ConfirmationRequest one = new ConfirmationRequest(token);
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

  private void confirmAlone(ConfirmationRequest one) {
    UniqueViolation.onceMore(() -> confirmations.takeAll(List.of(one)));
  }

  private void takeAlone(Signing one) {
    UniqueViolation.onceMore(() -> signatures.takeAll(List.of(one)));
  }
}
