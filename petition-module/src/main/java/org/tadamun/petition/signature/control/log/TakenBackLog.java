package org.tadamun.petition.signature.control.log;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.LinkedHashSet;
import java.util.Set;
import org.tadamun.petition.petition.boundary.PetitionRows;
import org.tadamun.petition.signature.control.rate.ChoiceRate;
import org.tadamun.petition.signature.entity.Signature;

/**
 * A backup that is restored brings back whom his link, or staff for him, had erased or withdrawn
 * since, and each consent that was taken back; the database that knew it is gone. The log outlives
 * it, so it says which signatures those are: by their numbers, which name nobody to whoever has no
 * database, and once it is committed (docs/adr/012).
 */
@ApplicationScoped
public class TakenBackLog {

  private static final Logger LOG = System.getLogger(TakenBackLog.class.getName());

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @Resource private TransactionSynchronizationRegistry transaction;
  @Inject private ChoiceRate rate;

  protected TakenBackLog() {}

  TakenBackLog(TransactionSynchronizationRegistry transaction, ChoiceRate rate) {
    this.transaction = transaction;
    this.rate = rate;
  }

  public void withdrawn(Signature signature) {
    note(signature, "withdrawn");
  }

  public void erased(Signature signature) {
    note(signature, "erased");
  }

  /** Its owner took a consent back, or lets fewer see the name. */
  public void narrowed(Signature signature) {
    if (!ofTransaction().has(line(signature, "narrowed")) && rate.allows(signature.id())) {
      note(signature, "narrowed");
    }
  }

  private void note(Signature signature, String what) {
    ofTransaction().add(line(signature, what));
  }

  private String line(Signature signature, String what) {
    return "Taken back: signature " + signature.id() + " of " + slug(signature) + ", " + what;
  }

  /** By which its page in the console is opened. */
  String slug(Signature signature) {
    return PetitionRows.require(em, signature.petitionId()).slug();
  }

  private Lines ofTransaction() {
    Lines there = (Lines) transaction.getResource(Lines.class);
    if (there != null) {
      return there;
    }
    Lines lines = new Lines();
    transaction.registerInterposedSynchronization(lines);
    transaction.putResource(Lines.class, lines);
    return lines;
  }

  /** Said once each, and not at all of what is rolled back. */
  private static final class Lines implements Synchronization {

    private final Set<String> lines = new LinkedHashSet<>();

    boolean has(String line) {
      return lines.contains(line);
    }

    void add(String line) {
      lines.add(line);
    }

    @Override
    public void beforeCompletion() {
      // The outcome alone matters.
    }

    @Override
    public void afterCompletion(int status) {
      if (status == Status.STATUS_COMMITTED) {
        lines.forEach(line -> LOG.log(Level.INFO, line));
      }
    }
  }
}
