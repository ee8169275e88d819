package org.tadamun.petition.signature.control.upkeep;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.tadamun.petition.funnel.boundary.Funnel;
import org.tadamun.petition.funnel.entity.Stage;
import org.tadamun.petition.signature.control.CountryCell;
import org.tadamun.petition.signature.control.SignatureLinks;

/** Writes a portion of taken mails into the funnel. */
@Stateless
public class TakenMailsBook {

  @EJB private Funnel funnel;
  @Inject private SignatureLinks links;

  /** In one transaction; links that are gone by now are left out. */
  @PermitAll
  public void book(List<String> hashes) {
    CountryCell.count(links.ofHashes(hashes))
        .forEach(
            (cell, number) ->
                funnel.passed(cell.petitionId(), Stage.MAILED, cell.country(), number));
  }
}
