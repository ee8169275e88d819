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
import org.tadamun.web.console.frame.PagedRows;
import org.tadamun.web.console.one.PageOfPetition;
import org.tadamun.web.console.petition.CampaignPetition;
import org.tadamun.web.text.ActorNames;

/** What was frozen of a petition, newest first; for whom stands in the address. */
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

  /** A pack with the name of who froze it. */
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

  /** What an address asks wrongly is not asked. */
  private String wanted() {
    addressee =
        getAddressees().stream()
            .map(AddresseeView::publicId)
            .filter(id -> id.equals(addressee))
            .findFirst()
            .orElse(null);
    return addressee;
  }

  /** For whom there is any. */
  public List<AddresseeView> getAddressees() {
    if (addressees == null) {
      addressees = lists.addressees(petition);
    }
    return addressees;
  }

  /** Public id of the one whose packs alone are shown; null for all. */
  public String getAddressee() {
    return addressee;
  }

  public void setAddressee(String addressee) {
    this.addressee = addressee;
  }

  public LazyDataModel<Row> getRows() {
    return rows;
  }

  /** Whether it was opened, so that there is something to freeze. */
  public boolean isFreezable() {
    return freezable;
  }
}
