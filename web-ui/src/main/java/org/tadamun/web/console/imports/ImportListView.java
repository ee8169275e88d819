package org.tadamun.web.console.imports;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.primefaces.model.LazyDataModel;
import org.tadamun.petition.imports.boundary.ImportLists;
import org.tadamun.petition.imports.boundary.ImportView;
import org.tadamun.web.console.address.PageOfPetition;
import org.tadamun.web.console.frame.PagedRows;
import org.tadamun.web.console.petition.CampaignPetition;

/** Lists the imports of a petition, newest first. */
@Named
@ViewScoped
public class ImportListView extends PageOfPetition {

  @EJB private transient ImportLists lists;
  @Inject private CampaignPetition petitions;

  private LazyDataModel<ImportView> rows;

  /** Reads the petition; without one in the address the campaign's main one. */
  public void load() {
    petition = petitions.choose(petition).slug();
    String slug = petition;
    lists.count(slug);
    rows =
        new PagedRows<>(
            () -> lists.count(slug), (sorting, first, most) -> lists.at(slug, first, most));
  }

  public LazyDataModel<ImportView> getRows() {
    return rows;
  }
}
