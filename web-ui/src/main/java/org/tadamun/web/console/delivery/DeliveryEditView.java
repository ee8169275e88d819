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
import org.tadamun.web.console.frame.CampaignContext;
import org.tadamun.web.console.frame.Feedback;
import org.tadamun.web.console.meanwhile.Meanwhile;
import org.tadamun.web.console.meanwhile.SharedForm;
import org.tadamun.web.console.one.PageById;

/** The form of an attempt, new or known; addressee, pack and earlier attempt may be given. */
@Named
@ViewScoped
public class DeliveryEditView extends PageById implements SharedForm<DeliveryDraft> {

  @EJB private transient Addressees addressees;
  @EJB private transient Deliveries deliveries;
  @EJB private transient DeliveryLists lists;
  @Inject private CampaignContext campaign;
  @Inject private Feedback feedback;
  @Inject private Meanwhile meanwhile;

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
      meanwhile.begin(this);
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

  /** The plan of what has happened by now stays as it was: nobody could take his own out again. */
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

  /** What was written of a plan is looked at before it stands beside what came of it. */
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
    return meanwhile.save(
        this,
        () -> {
          DeliveryView saved = keep();
          feedback.done(id == null ? "delivery.done.planned" : "console.form.saved");
          return CampaignContext.redirect(DeliveryPages.view(campaign, saved.id()));
        });
  }

  /** For what has happened already. */
  public String saveAndReport() {
    return meanwhile.save(
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

  /**
   * Where the chosen one sits for whom nothing was frozen yet; empty where there is a choice, or
   * none to be made.
   */
  public String getUnpacked() {
    return addressed()
        .filter(to -> planned && to.isAddressed() && getPacks().isEmpty())
        .map(to -> to.details().hostCountry())
        .orElse("");
  }

  /** Those whom the reader may write to; the one that was given stays, whatever came of it. */
  public List<AddresseeView> getAddressees() {
    return addressees.ofCampaign(campaign.getId()).stream()
        .filter(one -> one.isOffered(given) && (one.publicId().equals(given) || mayWrite(one)))
        .toList();
  }

  /** The zone of the clock on which times are meant; empty while nobody is chosen. */
  public String getZone() {
    return form.zone().or(() -> addressed().map(one -> one.details().zone())).orElse("");
  }

  public DeliveryChannel[] getChannels() {
    return DeliveryChannel.values();
  }

  public boolean isPlanned() {
    return planned;
  }

  /** Not where it is given, in the address, to whom it goes, and that is not the reader's. */
  public boolean isWritable() {
    return writable;
  }

  /** Whether there was nobody, when the page was opened, whom an attempt could go to. */
  public boolean isNobody() {
    return nobody;
  }

  public boolean isNew() {
    return id == null;
  }

  /** An attempt goes to one addressee for ever, and so does one that follows another. */
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
