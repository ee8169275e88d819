package org.tadamun.petition.signature.boundary.news;

/**
 * What the link of mailed news tells whoever has it: it is passed on with them, so nothing of whom
 * it was sent to.
 *
 * @param petition the slug of what he signed
 * @param words to which he agreed, as he was shown them
 * @param agreed whether a yes stands that it ends
 * @param throughout whether it ends them under each petition of the campaign; else its address is
 *     gone, and nobody knows what else he signed
 */
public record NewsLinkView(String petition, String words, boolean agreed, boolean throughout) {}
