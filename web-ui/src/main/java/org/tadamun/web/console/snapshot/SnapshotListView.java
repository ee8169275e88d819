package org.tadamun.web.console.snapshot;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.primefaces.model.LazyDataModel;
import org.tadamun.kernel.addressee.boundary.AddresseeView;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.snapshot.boundary.SnapshotLists;
import org.tadamun.petition.snapshot.boundary.SnapshotView;
import org.tadamun.web.console.address.PageOfPetition;
import org.tadamun.web.console.frame.PagedRows;
import org.tadamun.web.console.petition.CampaignPetition;
import org.tadamun.web.text.ActorNames;

/** Lists the packs of a petition, newest first; the addressee's filter is part of the address. */
@Named
@ViewScoped
public class SnapshotListView extends PageOfPetition {

  @EJB private transient SnapshotLists lists;
  @Inject private ActorNames actors;
  @Inject private CampaignPetition petitions;

  private String addressee;
  private transient List<AddresseeView> addressees;
  private boolean freezable;
  private LazyDataModel<Row> rows;

  /** A pack and the name of the staff member who froze it. */
  public record Row(SnapshotView pack, String who) {}

  public void load() {
    PetitionView chosen = petitions.choose(petition);
    String slug = chosen.slug();
    petition = slug;
    freezable = SnapshotLink.isOf(chosen);
    String only = wanted();
    rows =
        new PagedRows<>(
            () -> lists.count(slug, only),
            (sorting, first, most) -> named(lists.at(slug, only, first, most)));
  }

  private List<Row> named(List<SnapshotView> packs) {
    Map<String, String> names = actors.of(packs.stream().map(SnapshotView::frozenBy).toList());
    return packs.stream().map(pack -> new Row(pack, names.get(pack.frozenBy()))).toList();
  }

  /** The addressee's id, or null if the address names one without packs here. */
  private String wanted() {
    addressee =
        getAddressees().stream()
            .map(AddresseeView::publicId)
            .filter(id -> id.equals(addressee))
            .findFirst()
            .orElse(null);
    return addressee;
  }

  /** The addressees for whom there are packs. */
  public List<AddresseeView> getAddressees() {
    if (addressees == null) {
      addressees = lists.addressees(petition);
    }
    return addressees;
  }

  /** The public id of the addressee whose packs are shown; null for all. */
  public String getAddressee() {
    return addressee;
  }

  public void setAddressee(String addressee) {
    this.addressee = addressee;
  }

  public LazyDataModel<Row> getRows() {
    return rows;
  }

  /** Whether the petition is public and was opened, so that there is something to freeze. */
  public boolean isFreezable() {
    return freezable;
  }
}
