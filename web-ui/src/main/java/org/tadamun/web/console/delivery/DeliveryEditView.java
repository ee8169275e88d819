package org.tadamun.web.console.delivery;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.addressee.boundary.AddresseeView;
import org.tadamun.kernel.addressee.boundary.Addressees;
import org.tadamun.petition.delivery.boundary.Deliveries;
import org.tadamun.petition.delivery.boundary.DeliveryDraft;
import org.tadamun.petition.delivery.boundary.DeliveryLists;
import org.tadamun.petition.delivery.boundary.DeliveryView;
import org.tadamun.petition.delivery.entity.DeliveryChannel;
import org.tadamun.web.console.address.PageById;
import org.tadamun.web.console.conflict.SharedEdit;
import org.tadamun.web.console.conflict.SharedForm;
import org.tadamun.web.console.frame.CampaignContext;
import org.tadamun.web.console.frame.Feedback;

/**
 * The form of an attempt, new or known; addressee, pack and earlier attempt may be in the address.
 */
@Named
@ViewScoped
public class DeliveryEditView extends PageById implements SharedForm<DeliveryDraft> {

  @EJB private transient Addressees addressees;
  @EJB private transient Deliveries deliveries;
  @EJB private transient DeliveryLists lists;
  @Inject private CampaignContext campaign;
  @Inject private Feedback feedback;
  @Inject private SharedEdit sharedEdit;

  private final DeliveryForm form = new DeliveryForm();
  private int version;
  private boolean planned = true;
  private boolean plannedSeen;
  private boolean writable;
  private boolean nobody;
  private String given;

  public void load() {
    if (id != null) {
      reread();
      sharedEdit.begin(this);
    } else if (form.getFollows() != null) {
      DeliveryView earlier = lists.of(campaign.getId(), form.getFollows());
      form.setAddressee(earlier.addressee().id());
      form.setSnapshot(earlier.snapshot() == null ? null : earlier.snapshot().id());
    } else if (form.getSnapshot() != null) {
      form.setAddressee(lists.addresseeOf(campaign.getId(), form.getSnapshot()));
    }
    given = form.getAddressee();
    writable = addressed().map(this::mayWrite).orElse(true);
    nobody = isNew() && getAddressees().isEmpty();
  }

  @Override
  public void reread() {
    DeliveryView delivery = lists.of(campaign.getId(), id);
    version = delivery.version();
    plannedSeen = planned;
    planned = !delivery.outcome().hasHappened();
    form.fill(delivery.draft(), delivery.timeZone());
  }

  /**
   * Leaves the plan of an attempt that has happened meanwhile as it was typed, since the reader
   * could not remove their own words any more.
   */
  @Override
  public void show(DeliveryDraft draft) {
    if (planned) {
      form.plan(draft);
    }
    form.tell(draft);
  }

  @Override
  public DeliveryDraft typed() {
    return form.draft();
  }

  /**
   * Whether a planned attempt was reported meanwhile: the writer then looks at the plan before it
   * is stored beside the report.
   */
  @Override
  public boolean isOvertaken(DeliveryDraft typed) {
    return planned != plannedSeen;
  }

  private boolean mayWrite(AddresseeView to) {
    return campaign.mayIn(Permission.ADDRESSEE_WRITE, to.details().hostCountry());
  }

  private Optional<AddresseeView> addressed() {
    return form.chosen().flatMap(addressees::byPublicId);
  }

  public String save() {
    return sharedEdit.save(
        this,
        () -> {
          DeliveryView saved = keep();
          feedback.done(id == null ? "delivery.done.planned" : "console.form.saved");
          return CampaignContext.redirect(DeliveryPages.view(campaign, saved.id()));
        });
  }

  /** Saves, and continues with the report: for an attempt that has happened already. */
  public String saveAndReport() {
    return sharedEdit.save(
        this,
        () -> {
          String report = DeliveryPages.report(campaign, keep().id(), isNew());
          feedback.done("console.form.saved");
          return CampaignContext.redirect(report);
        });
  }

  private DeliveryView keep() {
    return id == null ? deliveries.plan(form.draft()) : deliveries.edit(id, version, form.draft());
  }

  /** Another addressee has other packs. */
  public void followAddressee() {
    form.setSnapshot(null);
  }

  public List<DeliveryLists.Choice> getPacks() {
    return addressed().map(to -> lists.packs(campaign.getId(), to.publicId())).orElse(List.of());
  }

  /** The host country of the chosen addressee if there is no pack for it yet; else empty. */
  public String getUnpacked() {
    return addressed()
        .filter(to -> planned && to.isAddressed() && getPacks().isEmpty())
        .map(to -> to.details().hostCountry())
        .orElse("");
  }

  /** The addressees that the reader may write to, and the given one in any case. */
  public List<AddresseeView> getAddressees() {
    return addressees.ofCampaign(campaign.getId()).stream()
        .filter(one -> one.isOffered(given) && (one.publicId().equals(given) || mayWrite(one)))
        .toList();
  }

  /** The time zone of the form's times; empty while no addressee is chosen. */
  public String getZone() {
    return form.zone().or(() -> addressed().map(one -> one.details().zone())).orElse("");
  }

  public DeliveryChannel[] getChannels() {
    return DeliveryChannel.values();
  }

  public boolean isPlanned() {
    return planned;
  }

  /** False if the given addressee is of a country in which the reader may not write. */
  public boolean isWritable() {
    return writable;
  }

  /** Whether there was no possible addressee when the page was opened. */
  public boolean isNobody() {
    return nobody;
  }

  public boolean isNew() {
    return id == null;
  }

  /**
   * Whether the addressee cannot be changed: that of a stored attempt, or of one that follows
   * another.
   */
  public boolean isFixed() {
    return id != null || form.getFollows() != null;
  }

  public String getBackLink() {
    return id == null ? DeliveryPages.board(campaign) : DeliveryPages.view(campaign, id);
  }

  public DeliveryForm getForm() {
    return form;
  }
}
