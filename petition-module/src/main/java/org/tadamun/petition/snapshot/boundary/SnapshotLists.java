package org.tadamun.petition.snapshot.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tadamun.kernel.access.boundary.CurrentActor;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.access.boundary.refusal.NotForKeys;
import org.tadamun.kernel.addressee.boundary.AddresseeView;
import org.tadamun.kernel.addressee.boundary.Addressees;
import org.tadamun.kernel.problem.boundary.InvalidInput;
import org.tadamun.kernel.problem.boundary.NotFound;
import org.tadamun.kernel.rest.boundary.Cursor;
import org.tadamun.kernel.rest.boundary.Page;
import org.tadamun.kernel.secret.boundary.Secrets;
import org.tadamun.kernel.secret.boundary.Sha256;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.petition.boundary.Petitions;
import org.tadamun.petition.snapshot.control.reach.PackReach;
import org.tadamun.petition.snapshot.control.reading.FrozenNames;
import org.tadamun.petition.snapshot.entity.Snapshot;
import org.tadamun.petition.snapshot.entity.SnapshotFile;
import org.tadamun.petition.snapshot.entity.SnapshotForm;

/**
 * Reads packs and their files; needs {@code petition:write}. A caller limited to countries sees the
 * packs for addressees who sit there now, the same packs that the caller may freeze. Files may name
 * signers; keys get no such file.
 */
@Stateless
public class SnapshotLists {

  private static final String OF_PETITION =
      " from Snapshot s where s.petition.id = :petition"
          + " and (s.asOf < :moment or s.asOf = :moment and s.id < :before)";

  private static final String NEWEST_FIRST = " order by s.asOf desc, s.id desc";

  private static final Cursor.Moment ALL = Cursor.decodeMoment(null);

  /** Query hint that loads the files of all rows in one statement. */
  private static final String ALL_AT_ONCE = "eclipselink.batch";

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @EJB private Addressees addressees;
  @EJB private CurrentActor actor;
  @EJB private Petitions petitions;
  @Inject private PackReach reach;
  @Inject private Secrets secrets;

  /**
   * One page, newest first.
   *
   * @param addressee public id of an addressee to narrow the list; null for all
   * @throws InvalidInput if the campaign has no such addressee
   */
  @RolesAllowed(Permission.PETITION_WRITE)
  public Page<SnapshotView> page(String petition, String addressee, String cursor, int limit) {
    Cursor.Moment before = Cursor.decodeMoment(cursor);
    List<Snapshot> rows =
        of(petition, addressee, before, "select s", NEWEST_FIRST, Snapshot.class)
            .setHint(ALL_AT_ONCE, "s.files")
            .setMaxResults(limit + 1)
            .getResultList();
    Map<Long, AddresseeView> known = addressees(rows);
    return Page.of(
        rows,
        limit,
        row -> view(row, known),
        row -> new Cursor.Moment(row.asOf(), row.id()).text());
  }

  /** As {@link #page}, by offset. */
  @RolesAllowed(Permission.PETITION_WRITE)
  public List<SnapshotView> at(String petition, String addressee, int first, int most) {
    List<Snapshot> rows =
        of(petition, addressee, ALL, "select s", NEWEST_FIRST, Snapshot.class)
            .setHint(ALL_AT_ONCE, "s.files")
            .setFirstResult(first)
            .setMaxResults(Math.min(most, Page.MOST))
            .getResultList();
    Map<Long, AddresseeView> known = addressees(rows);
    return rows.stream().map(row -> view(row, known)).toList();
  }

  /** Loads the addressees of all rows in one statement. */
  private Map<Long, AddresseeView> addressees(List<Snapshot> rows) {
    return addressees.byIds(
        rows.stream().map(row -> row.addressee().id()).collect(Collectors.toSet()));
  }

  private static SnapshotView view(Snapshot one, Map<Long, AddresseeView> known) {
    return SnapshotView.of(one, known.get(one.addressee().id()).publicId());
  }

  @RolesAllowed(Permission.PETITION_WRITE)
  public long count(String petition, String addressee) {
    return of(petition, addressee, ALL, "select count(s)", "", Long.class).getSingleResult();
  }

  /** The addressees of the packs that the caller sees, sorted as a list of addressees is. */
  @RolesAllowed(Permission.PETITION_WRITE)
  public List<AddresseeView> addressees(String petition) {
    String named = "select a.id from Addressee a where a.id in (select s.addresseeId";
    String order = ") order by a.hostCountry, a.city, a.name, a.id";
    List<Long> ids = of(petition, null, ALL, named, order, Long.class).getResultList();
    Map<Long, AddresseeView> known = addressees.byIds(Set.copyOf(ids));
    return ids.stream().map(known::get).toList();
  }

  @RolesAllowed(Permission.PETITION_WRITE)
  public SnapshotView one(String id) {
    return view(reach.require(id));
  }

  /**
   * Returns the pack if it belongs to this campaign; else {@link NotFound}, since a campaign's
   * pages show nothing of other campaigns.
   */
  @RolesAllowed(Permission.PETITION_WRITE)
  public SnapshotView of(long campaignId, String id) {
    Snapshot snapshot = reach.require(id);
    if (snapshot.petition().campaignId() != campaignId) {
      throw new NotFound();
    }
    return view(snapshot);
  }

  private SnapshotView view(Snapshot one) {
    return view(one, addressees(List.of(one)));
  }

  /**
   * Returns a file of a pack.
   *
   * @param language null for the first language of the pack
   * @throws NotForKeys if a key asks for a file that names signers, even if the key's owner froze
   *     it
   * @throws InvalidInput if the pack has no file in this language
   * @throws IllegalStateException if its bytes differ from the manifest, or the manifest names our
   *     key but is not signed by it: nobody gets such a file
   */
  @RolesAllowed(Permission.PETITION_WRITE)
  public FrozenFile file(String id, SnapshotForm form, String language) {
    Snapshot snapshot = reach.require(id);
    if (form != SnapshotForm.MANIFEST && actor.isKey() && namesSigners(snapshot)) {
      throw new NotForKeys();
    }
    String wanted =
        language == null || language.isEmpty() ? snapshot.languages().getFirst() : language;
    SnapshotFile file =
        snapshot
            .file(form, wanted)
            .orElseThrow(() -> new InvalidInput("language", "kernel.error.choice"));
    requireAsFrozen(file);
    return new FrozenFile(file.name(), form.mediaType(), file.sha256(), file.content());
  }

  private boolean namesSigners(Snapshot snapshot) {
    return FrozenNames.of(snapshot, secrets.signingKeys())
        .orElseThrow(() -> changed(snapshot.file(SnapshotForm.JSON, null).orElseThrow()))
        .hasSigners();
  }

  private void requireAsFrozen(SnapshotFile file) {
    if (!file.snapshot().isAsFrozen(file, secrets.signingKeys())) {
      throw changed(file);
    }
  }

  private static IllegalStateException changed(SnapshotFile file) {
    return new IllegalStateException(file.name() + " is not as it was frozen");
  }

  /**
   * Returns the signature over the manifest, as a file.
   *
   * @throws IllegalStateException if it does not match the manifest
   */
  @RolesAllowed(Permission.PETITION_WRITE)
  public FrozenFile signature(String id) {
    Snapshot snapshot = reach.require(id);
    SnapshotFile manifest = snapshot.file(SnapshotForm.MANIFEST, null).orElseThrow();
    requireAsFrozen(manifest);
    byte[] signature = snapshot.signatureBytes();
    String type = "application/octet-stream";
    String name = manifest.name();
    return new FrozenFile(name.replaceAll("json$", "sig"), type, Sha256.hex(signature), signature);
  }

  private <T> TypedQuery<T> of(
      String slug,
      String addressee,
      Cursor.Moment before,
      String select,
      String end,
      Class<T> type) {
    PetitionView petition = petitions.bySlug(slug).orElseThrow(NotFound::new);
    Optional<List<Long>> limits = reach.addressees(petition.campaignId());
    Optional<Long> wanted =
        Optional.ofNullable(addressee)
            .filter(id -> !id.isBlank())
            .map(id -> addressee(petition.campaignId(), id));
    String there = limits.isEmpty() ? "" : " and s.addresseeId in :addressees";
    String one = wanted.isEmpty() ? "" : " and s.addresseeId = :addressee";
    TypedQuery<T> query =
        em.createQuery(select + OF_PETITION + there + one + end, type)
            .setParameter("petition", petition.id())
            .setParameter("moment", before.at())
            .setParameter("before", before.number());
    limits.ifPresent(addressees -> query.setParameter("addressees", addressees));
    wanted.ifPresent(id -> query.setParameter("addressee", id));
    return query;
  }

  /** The addressee's id; one of another campaign is refused as one that does not exist. */
  private long addressee(long campaignId, String id) {
    return addressees
        .byPublicId(id)
        .filter(one -> one.campaignId() == campaignId)
        .map(AddresseeView::id)
        .orElseThrow(() -> new InvalidInput("addressee", "kernel.error.choice"));
  }
}
