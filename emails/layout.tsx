import {
  Body,
  Container,
  Head,
  Heading,
  Html,
  Img,
  Link,
  Preview,
  Section,
  Text,
} from "@react-email/components";
import type { ReactNode } from "react";
import { translatorOf } from "@/lib/i18n/translator";
import { readableAccent } from "./accent";
import { look, styleSheet } from "./look";

/** Whose mail it is, and how to reach them. */
export interface MailBrand {
  name: string;
  /** "#rrggbb", or null for the house's own. */
  accent: string | null;
  contactEmail: string;
  contactPhone: string | null;
  /** The whole address of its logo; without one the name stands alone. */
  logoUrl?: string | null;
}

/** What every e-mail has around its matter: the commune's band, how to reach it, its signature. The logo only adorns. */
export function MailLayout({
  brand,
  preview,
  heading,
  children,
}: {
  brand: MailBrand;
  /** The line that a mailbox shows beside the subject. */
  preview: string;
  heading: string;
  children: ReactNode;
}) {
  const t = translatorOf("mail");
  const common = translatorOf("common");
  return (
    <Html lang="fr">
      <Head>
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <title>{heading}</title>
        <style>{styleSheet}</style>
      </Head>
      <Body className="page" style={look.body}>
        <Preview>{preview}</Preview>
        <Container className="sheet" style={look.sheet}>
          <Section className="band" style={{ ...look.band, backgroundColor: readableAccent(brand.accent) }}>
            {brand.logoUrl && (
              <Img
                src={brand.logoUrl}
                alt={t("layout.logo", { commune: brand.name })}
                height={44}
                style={look.logo}
              />
            )}
            <Text style={look.brand}>{brand.name}</Text>
            <Text style={look.product}>{common("product")}</Text>
          </Section>
          <Section className="content" style={look.content}>
            <Heading as="h1" style={look.heading}>
              {heading}
            </Heading>
            {children}
          </Section>
          <Section className="foot" style={look.foot}>
            <Text style={look.text}>
              {t("layout.questions")}{" "}
              <Link className="link" href={`mailto:${brand.contactEmail}`} style={look.link}>
                {brand.contactEmail}
              </Link>
              {brand.contactPhone && (
                <>
                  {", "}
                  <Link className="link" href={dial(brand.contactPhone)} style={look.link}>
                    {brand.contactPhone}
                  </Link>
                </>
              )}
            </Text>
            <Text style={look.text}>{t("layout.signature", { commune: brand.name })}</Text>
            <Text className="quiet" style={look.small}>
              {t("layout.automatic", { commune: brand.name })}
            </Text>
          </Section>
        </Container>
      </Body>
    </Html>
  );
}

const dial = (phone: string) => `tel:${phone.replace(/[^+\d]/g, "")}`;
