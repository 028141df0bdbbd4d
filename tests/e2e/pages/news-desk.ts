import { expect, type Page } from "@playwright/test";

/** Where the desk writes a post. */
export class NewsDesk {
  constructor(readonly page: Page) {}

  title = () => this.page.getByLabel("Titre");
  body = () => this.page.getByLabel("Texte");
  button = (name: string) => this.page.getByRole("button", { name, exact: true });
  alert = () => this.page.getByRole("main").getByRole("alert");

  async open(): Promise<void> {
    await this.page.goto("/gestion/actualites");
    await this.page.getByRole("link", { name: "Écrire une actualité" }).click();
    await expect(this.page.getByRole("heading", { level: 1 })).toHaveText("Nouvelle actualité");
  }

  /** For one school alone. */
  async chooseSchool(name: string): Promise<void> {
    await this.page.getByLabel(/^Certaines écoles/).check();
    await this.page.getByLabel(name, { exact: true }).check();
  }

  async press(name: string): Promise<void> {
    await this.button(name).click();
    await expect(this.page.getByText("Enregistré.")).toBeVisible();
  }

  async sendPicture(buffer: Buffer): Promise<void> {
    await this.page
      .getByLabel(/^(Choisir une image|Remplacer l’image)/)
      .setInputFiles({ name: "photo.png", mimeType: "image/png", buffer });
    await expect(this.page.getByRole("button", { name: "Retirer l’image" })).toBeVisible();
  }

  async sendFile(name: string, buffer: Buffer): Promise<void> {
    await this.page.getByLabel("Ajouter des fichiers").setInputFiles({
      name,
      mimeType: "application/octet-stream",
      buffer,
    });
  }

  /** The file stands among those that are joined. */
  async expectFile(name: string): Promise<void> {
    await expect(this.page.getByRole("link", { name, exact: true })).toBeVisible();
  }
}
