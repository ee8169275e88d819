/** Links of signers, and who came by them and has not confirmed yet. */
package org.tadamun.petition.referral.entity;
