package org.tadamun.web.console.intake;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.primefaces.model.LazyDataModel;
import org.tadamun.kernel.problem.boundary.NotFound;
import org.tadamun.petition.intake.boundary.ImportLists;
import org.tadamun.petition.intake.boundary.ImportView;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.petition.boundary.Petitions;
import org.tadamun.web.console.frame.CampaignContext;
import org.tadamun.web.console.frame.PagedRows;

/** The imports of a petition, newest first. */
@Named
@ViewScoped
public class ImportListView implements Serializable {

  @EJB private transient ImportLists lists;
  @EJB private transient Petitions petitions;
  @Inject private CampaignContext campaign;

  private String petition;
  private LazyDataModel<ImportView> rows;

  /** Without a petition in the address it is the campaign's first. */
  public void load() {
    petition =
        petitions.ofCampaign(campaign.getId()).stream()
            .map(PetitionView::slug)
            .filter(slug -> petition == null || petition.equals(slug))
            .findFirst()
            .orElseThrow(NotFound::new);
    String slug = petition;
    lists.count(slug);
    rows =
        new PagedRows<>(
            () -> lists.count(slug), (sorting, first, most) -> lists.at(slug, first, most));
  }

  public LazyDataModel<ImportView> getRows() {
    return rows;
  }

  public String getPetition() {
    return petition;
  }

  public void setPetition(String petition) {
    this.petition = petition;
  }
}
