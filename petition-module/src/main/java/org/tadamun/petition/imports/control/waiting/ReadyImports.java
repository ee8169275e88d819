package org.tadamun.petition.imports.control.waiting;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.tadamun.kernel.database.boundary.RowLocks;
import org.tadamun.petition.imports.entity.ImportActors;
import org.tadamun.petition.imports.entity.ImportState;
import org.tadamun.petition.imports.entity.SignatureImport;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.secondperson.boundary.Awaited;
import org.tadamun.petition.secondperson.boundary.AwaitedWork;
import org.tadamun.petition.secondperson.boundary.SecondPersons;
import org.tadamun.petition.secondperson.entity.SecondKind;

/** Finds the imports that passed their dry run, would enter somebody and wait to be started. */
@ApplicationScoped
public class ReadyImports implements AwaitedWork {

  private static final String READY =
      "select i.petition_id, i.entered_by, i.prepared_by from petition_import i"
          + " join petition_petition p on p.id = i.petition_id"
          + " where i.state = ?1 and i.rows_new > 0 and p.campaign_id = ?2";

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @EJB private SecondPersons second;

  @Override
  public SecondKind kind() {
    return SecondKind.IMPORT;
  }

  @Override
  public List<At> of(long campaignId) {
    return RowLocks.past(em, READY, ImportState.READY.name(), campaignId).stream()
        .map(row -> At.of(row[0], Awaited.throughout(row[1], row[2])))
        .toList();
  }

  /** Asks a second person to start this import, if it waits for one. */
  public void tell(SignatureImport work) {
    if (work.state() == ImportState.READY && work.counts().fresh() > 0) {
      ImportActors story = work.story();
      second.ask(
          kind(),
          PetitionView.of(work.petition()),
          Awaited.throughout(story.enteredBy(), story.preparedBy()));
    }
  }
}
