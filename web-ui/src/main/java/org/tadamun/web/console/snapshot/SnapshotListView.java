package org.tadamun.web.console.snapshot;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.primefaces.model.LazyDataModel;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.snapshot.boundary.SnapshotLists;
import org.tadamun.petition.snapshot.boundary.SnapshotView;
import org.tadamun.web.console.frame.PagedRows;
import org.tadamun.web.console.one.PageOfPetition;
import org.tadamun.web.console.petition.CampaignPetition;
import org.tadamun.web.text.ActorNames;

/** What was frozen of a petition, newest first. */
@Named
@ViewScoped
public class SnapshotListView extends PageOfPetition {

  @EJB private transient SnapshotLists lists;
  @Inject private ActorNames actors;
  @Inject private CampaignPetition petitions;

  private boolean freezable;
  private LazyDataModel<Row> rows;

  /** A pack with the name of who froze it. */
  public record Row(SnapshotView pack, String who) {}

  public void load() {
    PetitionView chosen = petitions.choose(petition);
    String slug = chosen.slug();
    petition = slug;
    freezable = SnapshotLink.isOf(chosen);
    rows =
        new PagedRows<>(
            () -> lists.count(slug), (sorting, first, most) -> named(lists.at(slug, first, most)));
  }

  private List<Row> named(List<SnapshotView> packs) {
    Map<String, String> names = actors.of(packs.stream().map(SnapshotView::frozenBy).toList());
    return packs.stream().map(pack -> new Row(pack, names.get(pack.frozenBy()))).toList();
  }

  public LazyDataModel<Row> getRows() {
    return rows;
  }

  /** Whether it was opened, so that there is something to freeze. */
  public boolean isFreezable() {
    return freezable;
  }
}
