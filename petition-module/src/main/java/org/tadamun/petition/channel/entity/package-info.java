/** The codes of links, and what is counted by them. */
package org.tadamun.petition.channel.entity;
