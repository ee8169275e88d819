package org.tadamun.petition.signature.control.news;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tadamun.kernel.database.boundary.RowLocks;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.signature.control.SignatureLinks;
import org.tadamun.petition.signature.control.SignatureLinks.LinkMail;
import org.tadamun.petition.signature.control.SigningTerms;
import org.tadamun.petition.signature.control.news.NewsReaders.Reader;
import org.tadamun.petition.signature.entity.Signature;
import org.tadamun.petition.signature.entity.SignatureState;
import org.tadamun.petition.signature.entity.news.NewsMailing;

/**
 * Makes the mails of one portion, each in the reader's language, with a link that ends such mails.
 */
@ApplicationScoped
public class NewsLetters {

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @Inject private NewsRecipients recipients;
  @Inject private SignatureLinks links;
  @Inject private SigningTerms terms;

  /**
   * Mails the portion. Its signatures are locked here, so readers who erased or withdrew theirs
   * after they were read get no mail; who does so from now on waits for the lock, and then their
   * mail is called back.
   *
   * @return how many mails were made
   */
  int mail(List<Reader> portion, PetitionView petition, NewsMailing mailing) {
    if (mailing.beginsAgain()) {
      mailing.lost(recipients.release(mailing));
    }
    Map<Long, Reader> left = notYet(portion, mailing);
    SigningTerms.Terms now = terms.evenHidden(petition.slug());
    List<SignatureLinks.SealedLinkMail> sealed = new ArrayList<>();
    List<String> macs = new ArrayList<>();
    for (Signature one : RowLocks.ascending(em, Signature.class, left.keySet())) {
      if (isReached(one)) {
        Reader reader = left.get(one.id());
        sealed.add(links.draft(mail(one, reader, now, mailing)));
        macs.add(recipients.mac(mailing, reader.address()));
      }
    }
    recipients.write(mailing, macs, links.mailAll(sealed));
    return sealed.size();
  }

  /**
   * Returns one reader, by the signature's id, for each mailbox that did not get this mailing yet.
   */
  private Map<Long, Reader> notYet(List<Reader> portion, NewsMailing mailing) {
    Set<String> had =
        new HashSet<>(
            recipients.had(
                portion.stream().map(one -> recipients.mac(mailing, one.address())).toList()));
    Map<Long, Reader> left = new LinkedHashMap<>();
    for (Reader one : portion) {
      if (had.add(recipients.mac(mailing, one.address()))) {
        left.put(one.signatureId(), one);
      }
    }
    return left;
  }

  private static LinkMail mail(
      Signature one, Reader reader, SigningTerms.Terms now, NewsMailing mailing) {
    Instant agreed = reader.agreedAt();
    Map<String, String> said = NewsMails.said(mailing.updateId(), mailing.organisation(), agreed);
    said.put(NewsMails.MAILING, mailing.publicId());
    String newsOf = mailing.organisation();
    return new LinkMail(NewsMails.NEWS, one, reader.address(), now, null, newsOf, said);
  }

  private static boolean isReached(Signature one) {
    return one.state() == SignatureState.CONFIRMED
        && one.encryptedAddress() != null
        && one.bouncedAt() == null
        && !one.isImported();
  }
}
