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
 * Lets signers who sign at the same moment share a commit; those who confirm share another one
 * (docs/adr/116). A caller with a transaction of their own stays in that one.
 */
@ApplicationScoped
public class SharedEntry {

  /** The most in one commit: as many as one lookup by keys takes. */
  private static final int MOST = 32;

  /**
   * After this time a waiting caller gets an error that asks to try again, since nobody waits for
   * ever.
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
   * Signs. When this returns, the signature and its mail are committed; refusals as in {@code
   * Signatures}.
   *
   * @return whether others signed at the same moment
   */
  public boolean sign(SigningTerms.Terms terms, SignatureRequest request, String client) {
    return take(drafts.admit(terms, request, client), signing::take, this::takeAlone);
  }

  /**
   * Confirms. When this returns, the confirmation is committed and counted.
   *
   * @throws org.tadamun.petition.signature.entity.LinkGone if the link confirms nothing
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
