package org.tadamun.petition.signature.boundary.news;

/**
 * What the link of mailed news shows. News are forwarded, so it shows nothing about the signer.
 *
 * @param petition the slug of the petition that was signed
 * @param words the words of the consent, as they were shown
 * @param agreed whether there is a consent that it ends
 * @param throughout whether it ends the consent under each petition of the campaign; else the
 *     address is not kept any more, so that the signer's other signatures are not known
 */
public record NewsLinkView(String petition, String words, boolean agreed, boolean throughout) {}
