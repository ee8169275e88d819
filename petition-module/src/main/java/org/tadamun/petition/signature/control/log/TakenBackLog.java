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
 * Logs which signatures were withdrawn, erased or narrowed. A restored backup brings them back, and
 * the database that knew of it is gone; the log remains. It names signatures by id, which
 * identifies nobody without the database, and is written after the commit (docs/adr/012).
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

  /** The owner took a consent back, or lets fewer people see the name. */
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

  /** The petition's slug, which is part of the address of the signature's page in the console. */
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

  /** The lines of one transaction, each once; written after the commit, dropped on rollback. */
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
      // Nothing to do: lines are written only after the outcome is known.
    }

    @Override
    public void afterCompletion(int status) {
      if (status == Status.STATUS_COMMITTED) {
        lines.forEach(line -> LOG.log(Level.INFO, line));
      }
    }
  }
}
